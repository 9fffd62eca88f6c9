-- A row is one value of a lead's that is no moment.
insert into unreadable_handoff
select distinct lead, value
from handoff_value
where moment_of(value, ?) is null
order by lead, value
