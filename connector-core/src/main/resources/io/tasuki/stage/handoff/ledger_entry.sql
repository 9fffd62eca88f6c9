-- A row is one handoff of which something else is said now than before.
insert into ledger_entry by name
select told.*, coalesce(last.revision, 0) + 1 as revision, ? as known_at, false as withdrawn
from told_entry as told
left join last_entry as last on last.handoff = told.handoff
where last.handoff is null or last.withdrawn or last.digest <> told.digest
order by told.lead, told.moment
