-- A row is one change of a run that was refused.
select
    written.connection, written.object, written.id, field, old_value, new_value, coalesce(written.reason, ''),
    coalesce(retryable, true), coalesce(retry.attempts, 0)
from field_write as written
left join write_retry as retry
    on retry.connection = written.connection and retry.object = written.object and retry.id = written.id
where run_id = ? and state = 'refused'
order by written.connection, written.object, written.id, field
