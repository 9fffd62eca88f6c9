-- A row is one handoff of such a lead as it stood a week before.
create or replace temp table report_before as
select handoff, outcome
from outcome_of('report_recent_lead', cast($1 as timestamp), $2)
