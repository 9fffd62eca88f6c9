-- A row is one change of a run that was refused.
select connection, object, id, field, old_value, new_value, coalesce(reason, ''), coalesce(retryable, true)
from field_write
where run_id = ? and state = 'refused'
order by connection, object, id, field
