-- A row is a promise, and of how many latest handoffs it was missed and never kept.
select promise, count(*)
from promise_state
where latest and state = 'missed' and kept_at is null
group by promise
