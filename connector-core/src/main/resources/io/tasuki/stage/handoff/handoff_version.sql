-- A row is one value that the history of a handoff field tells of a lead's record.
create or replace temp table handoff_version as
select ledger_record.lead, ledger_record.id, field_version.value
from ledger_record
join field_version on field_version.id = ledger_record.id
where ledger_record.connection = $1 and ledger_record.object = $2
    and field_version.connection = $1 and field_version.object = $2 and field_version.field = $3
    and field_version.retired_at is null
