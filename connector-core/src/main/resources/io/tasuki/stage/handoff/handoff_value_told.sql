-- A row is one value from the field's own history.
insert into handoff_value
select distinct ledger_record.lead, cast(? as integer), ?, field_version.value
from ledger_record
join field_version using (connection, object, id)
where connection = ? and object = ? and field_version.field = ? and field_version.retired_at is null
    and trim(field_version.value) <> ''
