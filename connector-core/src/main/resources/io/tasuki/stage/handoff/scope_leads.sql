-- A row is one lead whose part of the ledger is made anew: its links were, one of its records is dirty, or a dirty record
-- is or was about it.
create or replace temp table ledger_lead as
select lead
from relinked_lead
union
select lead
from (from lead_record where id in (select id from dirty_record))
semi join dirty_record using (connection, object, id)
union
select lead_record.lead
from (from person_named where id in (select id from dirty_record)) as named
semi join dirty_record using (connection, object, id)
join lead_record on lead_record.connection = named.connection and lead_record.id = named.person
