-- A row is one handoff with a living record of one object that one of the lead's records was linked with then. No CRM says
-- when a link was made: it is taken to be as old as the younger of its records.
insert into criterion_record
with link as (
    select from_object as object, from_id as id, to_id as other, retired_at
    from record_link
    where connection = $1 and to_object = $2
    union all
    select to_object, to_id, from_id, retired_at
    from record_link
    where connection = $1 and from_object = $2
)
select judged.handoff, $1 || '.' || $2 || '/' || min(landed._id)
from link
join ledger_person as person on person.object = link.object and person.id = link.id
join ledger_record on ledger_record.object = link.object and ledger_record.id = link.id
join judged on judged.lead = ledger_record.lead
join {present} as landed on landed._id = link.other
where person.connection = $1 and ledger_record.connection = $1 and judged.version = $3
    and (link.retired_at is null or link.retired_at > judged.sight)
    and (person.created_at is null or person.created_at <= judged.sight)
    and landed._removed_at is null and (landed._created_at is null or landed._created_at <= judged.sight)
group by judged.handoff
