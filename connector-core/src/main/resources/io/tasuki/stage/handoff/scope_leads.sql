-- A row is one lead whose part of the ledger is made anew: its links were, or one of its records is dirty.
create or replace temp table ledger_lead as
select lead
from relinked_lead
union
select lead
from (from lead_record where id in (select id from dirty_record))
semi join dirty_record using (connection, object, id)
