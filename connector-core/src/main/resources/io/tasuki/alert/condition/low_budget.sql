-- A row is one connection of whose daily calls less than a share was left, when it was last asked since a moment.
select connection, daily_remaining, daily_limit, crm_now
from connection_reading
where daily_limit is not null and daily_remaining < daily_limit * ? and crm_now > ?
order by connection
