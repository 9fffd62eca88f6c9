-- A row is one more such lead: one of its persons names, or is or was linked with, a dirty record
-- that the ledger is read from.
insert into ledger_lead
with changed as (
    select id
    from dirty_record
    where connection = $1 and object = $2 and part <> 'links'
),
concerned as (
    select id
    from person
    where connection = $1 and company <> '' and company in (select id from changed)
    union
    select from_id
    from record_link
    where connection = $1 and to_object = $2 and to_id in (select id from changed)
    union
    select to_id
    from record_link
    where connection = $1 and from_object = $2 and from_id in (select id from changed)
)
select distinct lead
from lead_record
where connection = $1 and id in (select id from concerned) and lead not in (select lead from ledger_lead)
