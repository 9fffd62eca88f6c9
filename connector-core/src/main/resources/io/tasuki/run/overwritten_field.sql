-- A row is one of the three fields of which a plan changes the most values that are not empty.
select connection || '.' || object || '.' || field, count(*)
from plan_change
where plan_id = ? and batch is not null and old_value <> '' and model is null
group by connection, object, field
order by count(*) desc, connection, object, field
limit 3
