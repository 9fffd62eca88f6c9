-- A row is one value that is taken back, with the number of the batch it is sent in, or one that is kept.
insert into plan_change
with sizes (connection, batch_size, job_above, job_size) as (values {batches}),
ranked as (
    select reversal.*, dense_rank() over (partition by connection, object order by id) - 1 as place
    from reversal
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
    select * from reversal where verdict not in ('change', 'back')
)
select
    ?, batch, connection, object, id, field, kind, written, before, case when batch is null then verdict end,
    case when verdict = 'KEPT_WRITTEN_AGAIN' then later_run end, 'revert', null
from numbered
order by connection, object, id, field
