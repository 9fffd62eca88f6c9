-- A row is one value from the CRM's own history.
insert into touch_value
select $1, id, coalesce(since, timestamp '-infinity') as began, arg_max(value, (observed_at, value))
from field_version
where connection = $2 and object = $3 and field = $4 and retired_at is null
group by id, began
