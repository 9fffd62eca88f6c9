-- A row is one change of a run that was left out because the live value had moved.
select connection, object, id, field, old_value, new_value
from field_write
where run_id = ? and state = 'stale'
order by connection, object, id, field
