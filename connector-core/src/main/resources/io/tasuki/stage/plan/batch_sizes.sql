-- A row is one batch of a plan: how many records it holds and how many fields it sets.
select connection, object, count(distinct id), count(distinct field)
from plan_change
where plan_id = ? and batch is not null
group by connection, object, batch
