-- A row is one change of the new plan, with the number of the batch it is sent in, or one conflict.
insert into plan_change
with largest (connection, size) as (values {batches}),
placed as (
    select wanted_value.*, (dense_rank() over (partition by wanted_value.connection, object order by id) - 1) // largest.size as part
    from wanted_value join largest on largest.connection = wanted_value.connection
    where verdict = 'change'
),
numbered as (
    select dense_rank() over (order by connection, object, part) as batch, * exclude (part) from placed
    union all by name
    select * from wanted_value where conflict is not null
)
select
    ?, batch, connection, object, id, field, kind, coalesce(live, believed, ''), value, conflict, detail, rule, model
from numbered
order by connection, object, id, field
