-- A row is one change of the new plan, with the number of the batch it is sent in, or one conflict.
insert into plan_change
with {batched},
numbered as (
    from batched
    union all by name
    select * from wanted_value where conflict is not null
)
select
    ?, batch, connection, object, id, field, kind, coalesce(live, believed, ''), value, conflict, detail, rule, model
from numbered
order by connection, object, id, field
