-- A row is one change of a plan, in the order in which it is made.
select connection, object, id, field, old_value, new_value
from plan_change
where plan_id = ? and rowid >= ? and rowid < ? and batch is not null
order by rowid
