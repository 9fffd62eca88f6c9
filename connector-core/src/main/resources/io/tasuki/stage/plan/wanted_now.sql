-- A row is one value that one record should hold, whatever stands there now.
create or replace temp table wanted_now as
with setting (connection, object, name, field, kind, ownership) as (values {settings}),
latest as materialized (
    select * from outcome_at(?, ?) where latest and not ambiguous
),
target as (
    select
        latest.*, record.connection, record.object, record.id,
        coalesce(person.converted_person, '') as became
    from latest
    join lead_record as record on record.lead = latest.lead
    join person
        on person.connection = record.connection and person.object = record.object and person.id = record.id
    where person.removed_at is null and coalesce(person.merged_into, '') = ''
        and (record.connection, record.object) in (select connection, object from setting)
),
told as (
    select target.connection, target.object, target.id, target.became, unnest([
        {'name': 'outcome', 'value': outcome},
        {'name': 'outcome_at', 'value': moment_text(ended_at)},
        {'name': 'stage', 'value': stage},
        {'name': 'lost_reason', 'value': lost_reason},
        {'name': 'returned_reason', 'value': coalesce(nullif(sales.value, ''), returned_reason)},
        {'name': 'won_amount', 'value': case when outcome = 'won' then number_text(won_amount) end},
        {'name': 'days_to_win', 'value': cast(days_to_win as varchar)},
        {'name': 'deal_reference', 'value': deal},
        {'name': 'handoff_at', 'value': moment_text(moment)}
    ], recursive := true)
    from target
    left join lead_feedback as sales on sales.lead = target.lead and sales.name = 'returned_reason'
    union all by name
    select target.connection, target.object, target.id, target.became, sales.name, sales.value
    from target
    join lead_feedback as sales on sales.lead = target.lead
    where sales.name <> 'returned_reason'
)
select
    told.connection, told.object, told.id, setting.field, setting.kind,
    -- Longer texts than this do not fit a plain text field.
    case when setting.kind = 'TEXT' then left(trim(coalesce(told.value, '')), 255) else trim(coalesce(told.value, '')) end
        as value,
    told.became
from told
join setting
    on setting.connection = told.connection and setting.object = told.object and setting.name = told.name
