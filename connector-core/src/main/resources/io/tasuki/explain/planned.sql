-- A row is one value that the newest plan which looked at the record wants to write and nobody has written.
with newest as (
    select change.*, record.address
    from explained_record as record
    join plan_change as change
        on change.connection = record.connection and change.object = record.object and change.id = record.id
    join plan on plan.plan_id = change.plan_id and plan.reverts is null
    qualify change.plan_id = max(change.plan_id) over (partition by record.address)
)
select plan_id, address, field, old_value, new_value
from newest
where batch is not null and not exists (
    from field_write as written
    where written.plan_id = newest.plan_id and written.connection = newest.connection
        and written.object = newest.object and written.id = newest.id and written.field = newest.field
)
order by address, field
