-- A row is one lead whose handoffs may need another score: one of which something changed, or anybody.
create or replace temp table score_scope as
select distinct lead
from (select lead from handoff union all select lead from handoff_score)
where lead in (select lead from stale_lead) or exists (from stale_lead where lead = '*')
