-- A row is the value as it stands, of a record whose field has no history.
insert into handoff_value
select ledger_record.lead, cast(? as integer), ?, landed.{field}
from ledger_record
join {present} as landed on landed._id = ledger_record.id
where ledger_record.connection = ? and ledger_record.object = ?
    and trim(landed.{field}) <> ''
    and ledger_record.id not in (select id from handoff_version)
