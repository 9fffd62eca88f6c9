-- A row is the owner of a record that tells a handoff, or, where sales works, of another one of the lead's.
insert into handoff_owner
with spell as (
    select
        id,
        since,
        lead(since, 1, timestamp 'infinity') over (partition by id order by since) as until,
        trim(value) as owner
    from reading
)
select
    found.handoff,
    case when found.told_by <> $1 || '/' || teller.id then 1 when $2 then 0 else 2 end,
    teller.created_at,
    teller.id,
    spell.owner
from handoff_found as found
join teller on teller.lead = found.lead
join spell on spell.id = teller.id and spell.since <= found.owned_by and found.owned_by < spell.until
where teller.stands and spell.owner <> ''
    and coalesce(teller.created_at <= found.owned_by, true)
    and ($2 and $3 or found.told_by = $1 || '/' || teller.id)
