-- A row is a lead's own living record of one object: one that was not converted away first, then the oldest.
insert into wanted
select ledger_record.lead, person.id
from ledger_record
join ledger_person as person on person.connection = ledger_record.connection and person.id = ledger_record.id
where person.connection = ? and person.object = ? and person.removed_at is null and coalesce(person.merged_into, '') = ''
qualify row_number() over (
    partition by ledger_record.lead
    order by coalesce(person.converted_person, '') <> '', ledger_record.rule <> 'anchor', person.created_at, person.id
) = 1
