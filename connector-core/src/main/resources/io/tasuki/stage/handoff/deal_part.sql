-- A row is one person's part in one deal, by the rule that tells it.
create or replace temp view deal_part as
select connection, converted_deal as deal, id as person, 'conversion' as rule, false as is_primary
from person
where converted_deal <> ''
union all
select connection, deal, person, 'contact_role', is_primary
from deal_person
union all
select connection, deal, person, 'association', is_primary
from deal_link
