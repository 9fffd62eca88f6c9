-- A row is one handoff of such a lead and the last that was said of it.
create or replace temp table last_entry as
select handoff, lead, max(revision) as revision, arg_max(withdrawn, revision) as withdrawn, arg_max(digest, revision) as digest
from ledger_entry
where lead in (select lead from told_portion)
group by handoff, lead
