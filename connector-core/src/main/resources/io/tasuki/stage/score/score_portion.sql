-- A row is one of the leads to look at, as many as are looked at at once.
create or replace temp table score_portion as
select lead
from score_scope
order by lead
limit ? offset ?
