-- A row is one change of a batch.
select id, field, kind, old_value, new_value, 'go'
from plan_change
where plan_id = ? and batch = ?
order by id, field
