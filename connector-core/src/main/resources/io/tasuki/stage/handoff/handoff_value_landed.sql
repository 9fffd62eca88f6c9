-- A row is the value as it stands, of a record whose field has no history.
insert into handoff_value
select ledger_record.lead, cast(? as integer), ?, landed.{field}
from ledger_record
join {present} as landed on landed._id = ledger_record.id
where ledger_record.connection = ? and ledger_record.object = ?
    and trim(landed.{field}) <> ''
    and not exists (
        select 1
        from field_version
        where field_version.connection = ledger_record.connection
            and field_version.object = ledger_record.object
            and field_version.id = ledger_record.id
            and field_version.field = ?
            and field_version.retired_at is null
    )
