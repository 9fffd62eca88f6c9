-- A row is one write of one record, newest first.
select
    coalesce(settled_at, intended_at) as at_moment, written.run_id, coalesce(run.command, ''), plan_id, field, old_value,
    new_value, state, reason, rule, model, reverts
from field_write as written
left join run on run.run_id = written.run_id
where connection = ? and object = ? and id = ? and (cast(? as varchar) is null or field = ?)
order by at_moment desc, written.run_id desc, batch_id desc, field
limit ?
