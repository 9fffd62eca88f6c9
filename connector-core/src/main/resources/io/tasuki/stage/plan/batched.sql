-- A row is one change of the table, with the number of the batch it is sent in.
sizes (connection, batch_size, job_above, job_size) as (values {sizes}),
ranked as (
    select changes.*, dense_rank() over (partition by connection, object order by id) - 1 as place
    from {changes} as changes
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
batched as (
    select dense_rank() over (order by connection, object, part) as batch, * exclude (part) from placed
)
