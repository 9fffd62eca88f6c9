-- A row is the value as it stands, of a record whose field has no history.
insert into handoff_value
select lead_record.lead, cast(? as integer), ?, landed.{field}
from lead_record
join {present} as landed on landed._id = lead_record.id
where lead_record.connection = ? and lead_record.object = ?
    and trim(landed.{field}) <> ''
    and not exists (
        select 1
        from field_version
        where field_version.connection = lead_record.connection
            and field_version.object = lead_record.object
            and field_version.id = lead_record.id
            and field_version.field = ?
            and field_version.retired_at is null
    )
