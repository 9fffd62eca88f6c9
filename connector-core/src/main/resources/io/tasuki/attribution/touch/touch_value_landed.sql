-- A row is the value as it stands, of a record whose field has no history.
insert into touch_value
select $1, _id, timestamp '-infinity', coalesce({field}, '')
from {table}
where _id not in (select id from touch_value where word = $1)
