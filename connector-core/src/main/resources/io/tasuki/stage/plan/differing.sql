-- A row is one wanted value that differs from what we believe stands there, or of which we know nothing.
insert into wanted_value
with believed as (
    select
        wanted.*, known.value as believed, known.written_value as written, coalesce(known.doubtful, false) as doubtful,
        known.contested_value is not null and same_value(wanted.kind, known.contested_value, wanted.value) as contested
    from wanted_now as wanted
    left join crm_value as known
        on known.connection = wanted.connection and known.object = wanted.object
        and known.id = wanted.id and known.field = wanted.field
),
differing as (
    select * from believed where believed is null or doubtful or not same_value(kind, believed, value)
),
open_write as (
    select distinct connection, object, id from field_write where state in ('intended', 'pending')
),
reasoned as (
    select
        differing.*,
        case
            when became <> '' and successor.id is null then 'converted: no other record takes its values'
            when became <> '' then 'converted: its values go to ' || successor.connection || '.' || successor.object
                || '/' || successor.id
            when contested and not doubtful then 'edited by a person since our last write'
            when open_write.id is not null then 'an earlier write of this record is not settled yet'
            when retry.not_before > ? then 'refused before, tried again after '
                || moment_text(retry.not_before) || ': ' || retry.reason
        end as conflict
    from differing
    left join person as successor
        on successor.connection = differing.connection and successor.id = differing.became
        and (successor.connection, successor.object) in (select connection, object from wanted_now)
    left join open_write
        on open_write.connection = differing.connection and open_write.object = differing.object
        and open_write.id = differing.id
    left join write_retry as retry
        on retry.connection = differing.connection and retry.object = differing.object and retry.id = differing.id
)
select
    connection, object, id, field, kind, value, believed, written, null as live,
    case when conflict is null then 'read' else 'blocked' end as verdict, conflict
from reasoned
order by connection, object, id, field
