-- A row is one attribute of one handoff, as it stood at that moment.
insert into handoff_attribute
with spell as (
    select
        id,
        since,
        lead(since, 1, timestamp 'infinity') over (partition by id order by since) as until,
        value,
        basis
    from reading
)
select
    sight.handoff,
    ?,
    coalesce(label.label, case when trim(spell.value) = '' then '' else spell.value end, ''),
    coalesce(spell.basis, ?)
from handoff_sight as sight
left join wanted on wanted.lead = sight.lead
-- Not an asof join: on rows that are not committed yet the engine takes a loop for it.
left join spell on spell.id = wanted.id and spell.since <= sight.sight and sight.sight < spell.until
left join label on label.value = spell.value
