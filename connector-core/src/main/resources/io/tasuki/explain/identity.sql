-- A row is one record that is the lead, its own first.
select
    record.connection || '.' || record.object || '/' || record.id as address,
    record.rule,
    record.evidence,
    person.removed_at,
    nullif(person.merged_into, '')
from lead_record as record
left join person on person.connection = record.connection and person.object = record.object and person.id = record.id
where record.lead in (select lead from explained_lead)
order by record.rule <> 'anchor', address
