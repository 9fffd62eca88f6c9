-- A row is one record of a lead whose part of the ledger is made anew.
create or replace temp table scope_record as
from lead_record
where lead in (select lead from ledger_lead);
create or replace temp view ledger_record as
from scope_record;
-- A row is one person among them.
create or replace temp table scope_person as
from (from person where id in (select id from scope_record))
semi join scope_record using (connection, object, id);
create or replace temp view ledger_person as
from scope_person;
-- A row is one handoff of such a lead.
create or replace temp view ledger_handoff as
from handoff
where lead in (select lead from ledger_lead)
