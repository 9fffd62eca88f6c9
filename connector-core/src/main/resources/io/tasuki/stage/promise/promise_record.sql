-- A row is one living record that stands for a lead with a handoff in `promise_span`. It and what was done with it are found one
-- after the other: of all that together the engine misjudges the size, and joins in an order that takes all memory.
create or replace temp table promise_record as
select distinct record.lead, record.connection, record.object, record.id
from lead_record as record
join person
    on person.connection = record.connection and person.object = record.object and person.id = record.id
    -- What a deleted record held is known no more.
    and person.removed_at is null
where record.lead in (select lead from promise_span)
