-- A row is one value of a mapped field and how long it held; records whose value never meant anything are left out.
create or replace temp table sign_spell as
select
    teller.lead,
    teller.id,
    reading.since,
    lead(reading.since, 1, timestamp 'infinity') over (partition by teller.lead, teller.id order by reading.since) as until,
    meaning.label is not null as says,
    coalesce(meaning.code, '') as code,
    coalesce(meaning.field, '') as field
from teller
join reading on reading.id = teller.id
left join label on label.value = reading.value
left join sign_meaning as meaning on meaning.label = label.label
where teller.stands
qualify bool_or(says) over (partition by teller.lead, teller.id)
