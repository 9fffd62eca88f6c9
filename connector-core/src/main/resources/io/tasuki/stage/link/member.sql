-- A row is one person record that belongs to a candidate; only a living one that was not merged away speaks for it.
create or replace temp table member as
select
    person.connection,
    person.object,
    person.id,
    person.connection || '/' || coalesce(pointer.root, person.id) as candidate,
    person.removed_at is null and pointer.rule is distinct from 'merged' as speaks,
    lead_source.object is not null as is_source,
    person.created_at,
    coalesce(person.unique_key, '') as unique_key,
    coalesce(person.foreign_lead_id, '') as foreign_lead_id,
    coalesce(person.foreign_contact_id, '') as foreign_contact_id,
    pointer.target,
    pointer.rule
from linked_person as person
left join pointer on pointer.connection = person.connection and pointer.id = person.id
left join lead_source on lead_source.connection = person.connection and lead_source.object = person.object
where person.removed_at is null or pointer.rule = 'merged'
