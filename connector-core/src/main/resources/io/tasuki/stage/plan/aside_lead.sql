-- A row is one lead of which a plan that later ones don't build upon found something different.
insert into stale_lead
select distinct lead
from wanted_value
where lead not in (select lead from stale_lead)
