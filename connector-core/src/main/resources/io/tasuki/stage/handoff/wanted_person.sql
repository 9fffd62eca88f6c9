-- A row is a lead's own living record of one object: one that was not converted away first, then the oldest.
insert into wanted
select lead_record.lead, person.id
from lead_record
join person on person.connection = lead_record.connection and person.id = lead_record.id
where person.connection = ? and person.object = ? and person.removed_at is null and coalesce(person.merged_into, '') = ''
qualify row_number() over (
    partition by lead_record.lead
    order by coalesce(person.converted_person, '') <> '', lead_record.rule <> 'anchor', person.created_at, person.id
) = 1
