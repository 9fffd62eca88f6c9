-- A row is what stood in the field just read, at one handoff.
insert into definition_value
with spell as (
    select
        id,
        since,
        lead(since, 1, timestamp 'infinity') over (partition by id order by since) as until,
        value,
        basis
    from reading
)
select sight.handoff, cast(? as integer), spell.value, spell.basis
from handoff_sight as sight
join wanted on wanted.lead = sight.lead
-- Not an asof join: on rows that are not committed yet the engine takes a loop for it.
join spell on spell.id = wanted.id and spell.since <= sight.sight and sight.sight < spell.until
