-- A row is what the records of one lead that was handed over hold in one field that sales fills: the newest text, or nothing after
-- it was blanked. Of others sales may fill what it likes: nobody asked.
create or replace temp table lead_feedback as
with version as (
    {versions}
),
present as (
    select connection, object, id, name, value from version where is_present
),
record_value as (
    select
        present.connection, present.object, present.id, present.name, present.value,
        -- The last time it was seen with something else in it.
        coalesce(
            max(version.observed_at) filter (version.value is distinct from present.value),
            timestamp '-infinity') as changed_after,
        bool_or(version.value <> '') as was_filled
    from present
    join version using (connection, object, id, name)
    group by all
),
dated as (
    select
        record_value.*,
        (select min(version.observed_at) from version
            where version.connection = record_value.connection and version.object = record_value.object
                and version.id = record_value.id and version.name = record_value.name
                and version.observed_at > record_value.changed_after) as since
    from record_value
    where was_filled
)
select
    lead, name,
    coalesce(arg_max(value, (since, address)) filter (value <> ''), '') as value,
    'filled by sales on ' || arg_max(address, (value <> '', since, address)) as rule
from (
    select record.lead, dated.name, dated.value, dated.since,
        dated.connection || '.' || dated.object || '/' || dated.id as address
    from dated
    join lead_record as record
        on record.connection = dated.connection and record.object = dated.object and record.id = dated.id
    where record.lead in (select lead from handoff)
)
group by lead, name
