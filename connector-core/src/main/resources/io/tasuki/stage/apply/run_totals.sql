-- One row: what became of the field changes of one run, and how many records took some.
select
    count(*) filter (state = 'applied'),
    count(*) filter (state = 'already_so'),
    count(*) filter (state = 'refused'),
    count(*) filter (state = 'stale'),
    count(*) filter (state in ('intended', 'pending')),
    count(distinct (connection, object, id)) filter (state = 'applied')
from field_write
where run_id = ?
