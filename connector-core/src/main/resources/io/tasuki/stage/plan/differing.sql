-- A row is one wanted value that differs from what we believe stands there, or of which we know nothing for certain.
insert into wanted_value
with believed as not materialized (
    select
        wanted.*, known.value as believed, known.written_value as written, coalesce(known.doubtful, false) as doubtful,
        case
            when known.contested_value is not null and same_value(wanted.kind, known.contested_value, wanted.value)
                then coalesce(known.contested_by, 'person')
        end as contested_by
    from wanted_now as wanted
    left join crm_value as known
        on known.connection = wanted.connection and known.object = wanted.object
        and known.id = wanted.id and known.field = wanted.field
),
differing as not materialized (
    select *
    from believed
    where case
        -- Somebody else's field that is only filled is never blanked, and a record that became another one was never ours.
        when value = '' and (ownership = 'set_if_empty' or (became <> '' and believed is null)) then false
        when believed is null or doubtful then true
        when ownership = 'set_if_empty' then believed = ''
        else not same_value(kind, believed, value)
    end
),
open_write as (
    select distinct connection, object, id from field_write where state in ('intended', 'pending')
),
waiting as (
    select
        differing.connection, differing.object, differing.id, any_value(retry.reason) as reason,
        any_value(retry.not_before) as not_before
    from differing
    join write_retry as retry
        on retry.connection = differing.connection and retry.object = differing.object and retry.id = differing.id
    where retry.not_before > ?
    group by differing.connection, differing.object, differing.id
    -- Another value than the refused one may be taken.
    having bool_and(coalesce(retry.refused[differing.field] = differing.value, false))
),
reasoned as (
    select
        differing.*,
        case
            when became <> '' and successor.id is null then 'CONVERTED_ALONE'
            when became <> '' then 'CONVERTED'
            when contested_by <> 'person' and not doubtful then 'REVERTED'
            when contested_by = 'person' and yields and not doubtful then 'EDITED'
            when open_write.id is not null then 'UNSETTLED'
            when waiting.id is not null then 'REFUSED_BEFORE'
        end as conflict,
        case
            when became <> '' then successor.connection || '.' || successor.object || '/' || successor.id
            when contested_by <> 'person' and not doubtful then contested_by
            when waiting.id is not null then moment_text(waiting.not_before) || ': ' || waiting.reason
        end as detail
    from differing
    left join person as successor
        on successor.connection = differing.connection and successor.id = differing.became
        and (successor.connection, successor.object) in (select connection, object from plan_setting)
    left join open_write
        on open_write.connection = differing.connection and open_write.object = differing.object
        and open_write.id = differing.id
    left join waiting
        on waiting.connection = differing.connection and waiting.object = differing.object and waiting.id = differing.id
)
select
    lead, connection, object, id, field, kind, ownership, yields, value, rule, model, believed, written, contested_by,
    null as live, case when conflict is null then 'read' else 'blocked' end as verdict, conflict,
    case when conflict is not null then detail end
from reasoned
order by connection, object, id, field
