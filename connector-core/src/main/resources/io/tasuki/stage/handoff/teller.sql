-- A row is one record of an object that may tell something of a lead: the lead's own, or one that is kept for it.
create or replace temp table teller as
select ledger_record.lead, person.id, person.created_at, ledger_record.rule <> 'merged' as stands
from ledger_record
join ledger_person as person on person.connection = ledger_record.connection and person.id = ledger_record.id
where person.connection = $1 and person.object = $2
union all
select distinct ledger_record.lead, kept.id, kept.created_at, true
from (from handed_lead where connection = $1 and object = $2 and removed_at is null) as kept
join ledger_record on ledger_record.connection = kept.connection and ledger_record.id = kept.person
