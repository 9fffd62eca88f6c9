-- A row is one deal whose ties are made anew: it is dirty, a dirty record gives somebody a part in it, or it is or was
-- in reach of a lead whose part of the ledger is made anew.
create or replace temp table retied_deal as
with own as (
    select connection, id
    from lead_record
    semi join ledger_lead using (lead)
)
select connection, id as deal
from deal
semi join dirty_record using (connection, object, id)
union
select connection, deal
from deal_person_named
semi join dirty_record using (connection, object, id)
union
select connection, deal
from deal_tie
semi join ledger_lead using (lead)
union
select connection, converted_deal
from person
semi join own using (connection, id)
where converted_deal <> ''
union
select connection, deal
from deal_person
semi join own on own.connection = deal_person.connection and own.id = deal_person.person
union
select connection, deal
from deal_link
semi join own on own.connection = deal_link.connection and own.id = deal_link.person
union
select deal.connection, deal.id
from deal
semi join (from person semi join own using (connection, id) where company <> '') as colleague
    on colleague.connection = deal.connection and colleague.company = deal.company
where 'account' in (select rule from link_rule)
