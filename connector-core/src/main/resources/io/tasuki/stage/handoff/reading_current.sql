-- A row is the value as it stands now.
insert into reading
select _id, timestamp '-infinity', coalesce({field}, ''), 'current', timestamp '-infinity'
from {present}
where _id in (select id from wanted)
