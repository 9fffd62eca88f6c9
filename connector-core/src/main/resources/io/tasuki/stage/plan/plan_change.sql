-- A row is one change of the new plan, with the number of the batch it is sent in, or one conflict.
insert into plan_change
with sizes (connection, batch_size, job_above, job_size) as (values {batches}),
ranked as (
    select wanted_value.*, dense_rank() over (partition by connection, object order by id) - 1 as place
    from wanted_value
    where verdict = 'change'
),
placed as (
    select
        ranked.* exclude (place),
        place // case
            when max(place) over (partition by ranked.connection, object) >= job_above then job_size else batch_size
        end as part
    from ranked join sizes on sizes.connection = ranked.connection
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
