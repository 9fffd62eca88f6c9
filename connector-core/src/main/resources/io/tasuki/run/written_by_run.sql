-- One row of one run: whether it said that it wrote something, and whether the journal holds any of that.
select
    coalesce(try_cast(document ->> '$.applied' as bigint), 0) > 0,
    exists (from field_write where run_id = run.run_id and state in ('applied', 'intended', 'pending'))
from run
where run_id = ?
