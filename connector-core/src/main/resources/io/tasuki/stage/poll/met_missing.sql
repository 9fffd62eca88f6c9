-- One record that is alive here, did not change since the sweep began, and was not met by it.
select _id
from {present}
where _removed_at is null
    and _modified_at < $1
    and _id not in (select id from poll_met where connection = $2 and object = $3 and sweep = $1)
    and _id not in (select id from scratch.landed_met where sweep = $1)
order by length(_id), _id
