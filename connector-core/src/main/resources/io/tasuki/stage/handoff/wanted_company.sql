-- A row is the living company of a lead: the one its person record names, else the one it is linked with.
insert into wanted
with link as (
    select connection, from_id as person, to_id as company, is_primary
    from record_link
    where retired_at is null and connection = ? and to_object = ?
    union all
    select connection, to_id, from_id, is_primary
    from record_link
    where retired_at is null and connection = ? and from_object = ?
),
named as (
    select ledger_record.lead, person.company, 0 as place, person.converted_person, person.created_at, person.id
    from ledger_record
    join ledger_person as person on person.connection = ledger_record.connection and person.id = ledger_record.id
    where person.connection = ? and person.removed_at is null and person.company <> ''
    union all
    select ledger_record.lead, link.company, case when link.is_primary then 1 else 2 end, person.converted_person, person.created_at, person.id
    from ledger_record
    join ledger_person as person on person.connection = ledger_record.connection and person.id = ledger_record.id
    join link on link.person = person.id
    where person.connection = ? and person.removed_at is null
)
select named.lead, landed._id
from named
join {present} as landed on landed._id = named.company
where landed._removed_at is null
qualify row_number() over (
    partition by named.lead
    order by named.place, coalesce(named.converted_person, '') <> '', named.created_at, named.id, landed._id
) = 1
