-- A row is one value of a status field that handed-over leads without a deal came to rest in, and how many of them.
with teller as (
    select record.id, record.lead
    from lead_record as record
    join person on person.connection = record.connection and person.object = record.object and person.id = record.id
    where record.connection = $1 and record.object = $2
        and coalesce(person.converted_person, '') = '' and coalesce(person.converted_deal, '') = ''
    union
    select kept.id, record.lead
    from handed_lead as kept
    join lead_record as record on record.connection = kept.connection and record.id = kept.person
    where kept.connection = $1 and kept.object = $2
),
settled as (
    select teller.lead, landed._id as id, landed.{field} as value
    from {present} as landed
    join teller on teller.id = landed._id
    where landed._removed_at is null and landed._merged_into is null and trim(landed.{field}) <> ''
        and teller.lead in (select lead from handoff)
        and teller.lead not in (select lead from deal_tie)
),
told as (
    select id, coalesce(since, timestamp '-infinity') as since, value
    from field_version
    where connection = $1 and object = $2 and field = $3 and retired_at is null
),
seen as (
    select _id as id, _observed_at as since, coalesce({field}, '') as value
    from {former}
    union all
    select _id, _observed_at, coalesce({field}, '')
    from {present}
),
version as (
    from told
    union all
    from seen
    where id not in (select id from told)
),
step as (
    select value as origin, lead(value) over (partition by id order by since) as target
    from version
)
select value, count(distinct lead) as leads
from settled
where value in (select target from step where origin <> target)
    and value not in (select origin from step where origin <> target)
group by value
having leads >= $4
order by leads desc, value
