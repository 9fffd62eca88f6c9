-- A row is one value of the owner's field of a record, for as long as it held.
insert into owner_spell
with spell as (
    select
        teller.lead,
        teller.id,
        teller.created_at as made,
        greatest(reading.since, coalesce(teller.created_at, timestamp '-infinity')) as since,
        lead(reading.since, 1, timestamp 'infinity') over (partition by teller.lead, teller.id order by reading.since) as until,
        trim(reading.value) as owner
    from teller
    join reading on reading.id = teller.id
)
select lead, $1 || '/' || id, $2, made, since, until, owner
from spell
where owner <> '' and since < until
