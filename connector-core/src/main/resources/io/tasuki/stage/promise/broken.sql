-- The row: how many promises were not kept in time.
select count(*)
from promise_asked
where state = 'missed'
