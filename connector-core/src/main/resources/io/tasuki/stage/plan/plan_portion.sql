-- A row is one of the leads to plan, as many as are looked at at once.
create or replace temp table plan_portion as
select lead
from plan_scope
order by lead
limit ? offset ?
