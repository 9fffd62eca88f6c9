-- A row is one deal whose ties are made anew: it is dirty, a dirty record gives somebody a part in it or is one
-- of its items, or it is or was in reach of a lead whose part of the ledger is made anew.
create or replace temp table retied_deal as
select connection, id as deal
from (from deal where id in (select id from dirty_record))
semi join dirty_record using (connection, object, id)
union
select connection, deal
from (from deal_named where id in (select id from dirty_record))
semi join dirty_record using (connection, object, id)
union
select connection, deal
from deal_tie
where lead in (select lead from ledger_lead)
union
select connection, deal
from (from deal_part where person in (select id from scope_person)) as part
semi join scope_person as own on own.connection = part.connection and own.id = part.person
