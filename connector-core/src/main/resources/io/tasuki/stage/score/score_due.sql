-- A row is one handoff of the portion that has no score yet.
create or replace temp table score_due as
select *
from score_input
where handoff not in (select handoff from handoff_score where lead in (select lead from score_portion))
