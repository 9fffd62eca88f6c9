-- One deal that counts for an erased person: whoever else has a part in it shares it.
update deal_tie
set part = 'shared'
from erased_tie as erased
where erased.part = 'counts' and erased.connection = deal_tie.connection and erased.deal = deal_tie.deal
    and erased.lead <> deal_tie.lead
