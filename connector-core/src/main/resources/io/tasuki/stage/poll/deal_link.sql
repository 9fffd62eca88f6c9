-- One link between a deal and a person, told from either side.
select connection, deal, person, bool_or(is_primary) as is_primary
from ({told}) as told
group by connection, deal, person
