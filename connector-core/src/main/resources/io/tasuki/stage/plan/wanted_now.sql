-- A row is one value that one record should hold, whatever stands there now.
create or replace temp table wanted_now as
with target as (
    select
        record.lead, record.connection, record.object, record.id,
        coalesce(person.converted_person, '') as became
    from lead_record as record
    join person
        on person.connection = record.connection and person.object = record.object and person.id = record.id
    where record.lead in (select lead from told_value)
        and person.removed_at is null and coalesce(person.merged_into, '') = ''
        and (record.connection, record.object) in (select connection, object from plan_setting)
)
select
    target.lead, target.connection, target.object, target.id, setting.name, setting.field, setting.kind,
    setting.ownership, setting.yields,
    -- Longer texts than this do not fit a plain text field.
    case when setting.kind = 'TEXT' then trim(left(told.value, 255)) else told.value end as value,
    told.rule, told.model, target.became
from told_value as told
join target on target.lead = told.lead
join plan_setting as setting
    on setting.connection = target.connection and setting.object = target.object and setting.name = told.name
