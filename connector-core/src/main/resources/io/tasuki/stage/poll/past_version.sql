-- One value that a field's history told then.
insert into field_version
select * replace (null as retired_at)
from {store}.field_version
where observed_at <= $1 and (retired_at is null or retired_at > $1)
