-- One link that was told then.
insert into record_link
select * replace (null as retired_at)
from {store}.record_link
where observed_at <= $1 and (retired_at is null or retired_at > $1)
