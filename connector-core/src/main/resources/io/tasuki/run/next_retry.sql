-- A row is one of the ten records that are tried again first.
select connection, object, id, attempts, not_before, reason
from write_retry
order by not_before, connection, object, id
limit 10
