-- A row is one batch of a plan.
select batch, connection, object, count(*)
from plan_change
where plan_id = ? and batch is not null
group by batch, connection, object
order by batch
