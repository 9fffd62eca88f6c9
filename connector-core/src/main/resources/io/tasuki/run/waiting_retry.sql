-- A row is one of the first hundred records that wait for their next try.
select connection || '.' || object || '/' || id, attempts, not_before, reason
from write_retry
order by connection, object, id
limit 100
