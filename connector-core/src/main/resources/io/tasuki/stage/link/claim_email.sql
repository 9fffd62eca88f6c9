-- A row is one record joined with a lead's candidate by the same unique key. Of a key that many share, the first
-- twenty candidates say enough: they are ambiguous already.
insert into claim
with keyed as (
    select member.candidate, member.connection, member.object, member.id, member.unique_key, candidate.slot, candidate.lead
    from member
    join candidate on candidate.candidate = member.candidate
    where member.speaks and member.unique_key <> ''
),
claimable as (
    select *
    from keyed
    qualify dense_rank() over (partition by slot, unique_key order by candidate) <= 20
)
select
    claimant.candidate,
    claimed.candidate,
    claimed.slot,
    claimed.connection,
    claimed.object,
    claimed.id,
    cast(? as integer),
    'email',
    min('same unique key as ' || claimant.connection || '.' || claimant.object || '/' || claimant.id)
from keyed as claimant
join claimable as claimed
    on claimed.unique_key = claimant.unique_key
    and (claimed.connection <> claimant.connection or claimed.lead is null and claimed.candidate <> claimant.candidate)
where claimant.lead is not null
group by all
