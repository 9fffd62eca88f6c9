-- A row is one change that a plan wanted and left out.
select connection, object, id, field, old_value, new_value, conflict, coalesce(detail, '')
from plan_change
where plan_id = ? and rowid >= ? and rowid < ? and conflict is not null
order by rowid
