-- A row is one lead of whose handoffs the ledger may say something else now.
create or replace temp table told_lead as
with everybody as (
    select exists (from changed_lead where lead = '*') as meant
)
select lead
from changed_lead
union
select lead
from handoff
where (select meant from everybody)
union
select lead
from ledger_entry
where (select meant from everybody)
