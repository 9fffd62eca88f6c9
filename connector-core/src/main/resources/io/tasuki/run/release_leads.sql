-- A row is one lead with a record that waits no longer.
insert into stale_lead
select distinct lead
from lead_record
where connection || '.' || object || '/' || id in (select unnest(string_split(?, chr(10))))
order by lead
