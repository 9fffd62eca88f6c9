-- A row is what the current reading's field held when a handoff is looked at, and what it came to hold.
insert into attribute_value
with spell as (
    select
        id,
        since,
        lead(since, 1, timestamp 'infinity') over (partition by id order by since) as until,
        value,
        basis,
        seen
    from reading
)
select
    sight.handoff,
    cast(? as integer),
    spell.value,
    spell.basis,
    coalesce(regexp_matches(spell.value, '[^\s\x{3000}]'), false),
    newest.value,
    coalesce(regexp_matches(newest.value, '[^\s\x{3000}]'), false),
    coalesce(spell.seen > sight.sight, false)
from handoff_sight as sight
left join wanted on wanted.lead = sight.lead
-- Not an asof join: on rows that are not committed yet the engine takes a loop for it.
left join spell on spell.id = wanted.id and spell.since <= sight.sight and sight.sight < spell.until
left join spell as newest on newest.id = wanted.id and newest.until = timestamp 'infinity'
