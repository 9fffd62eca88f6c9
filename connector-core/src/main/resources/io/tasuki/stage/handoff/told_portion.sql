-- A row is one of those leads, as many as are looked at at once.
create or replace temp table told_portion as
select lead
from told_lead
order by lead
limit ? offset ?
