-- A row is one value that a run wrote, with what becomes of it when the run is taken back: change, back, or why it is kept.
create or replace temp table reversal as
with unusable (connection, object, reason) as (values {unusable}),
net as (
    select
        connection, object, id, field, any_value(kind) as kind, arg_min(old_value, batch_id) as before,
        arg_max(new_value, batch_id) as written
    from field_write
    where run_id = ? and state = 'applied' and not starts_with(id, 'erased/')
    group by connection, object, id, field
),
later as (
    select
        write.connection, write.object, write.id, write.field,
        arg_max(write.run_id, batch_id) filter (state = 'applied') as run_id,
        arg_max(new_value, batch_id) filter (state = 'applied') as value,
        bool_or(state <> 'applied') as unsettled
    from field_write as write
    semi join net
        on net.connection = write.connection and net.object = write.object and net.id = write.id and net.field = write.field
    where write.run_id > ? and write.state in ('applied', 'intended', 'pending')
    group by write.connection, write.object, write.id, write.field
)
select
    net.*, later.run_id as later_run,
    case
        when unusable.reason is not null then unusable.reason
        when live.id is null then 'KEPT_GONE'
        when live.value is null then 'KEPT_UNREADABLE'
        when same_value(kind, live.value, before) then 'back'
        when later.unsettled then 'KEPT_UNSETTLED'
        when not same_value(kind, live.value, written) then
            case when same_value(kind, live.value, later.value) then 'KEPT_WRITTEN_AGAIN' else 'KEPT_EDITED' end
        when live.locked then 'KEPT_LOCKED'
        else 'change' end as verdict
from net
left join unusable on unusable.connection = net.connection and unusable.object = net.object
left join later
    on later.connection = net.connection and later.object = net.object and later.id = net.id and later.field = net.field
left join live_value as live
    on live.connection = net.connection and live.object = net.object and live.id = net.id and live.field = net.field
