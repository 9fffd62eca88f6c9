-- A row is one lead of which something may have to be written now.
insert into stale_lead
select lead
from changed_lead
where lead not in (select lead from stale_lead)
