-- A row is the handoffs of one fold that have one level of an attribute.
create or replace temp table guard_level as
with placed as (
    select
        guarded.handoff,
        guarded.won,
        (row_number() over (order by handoff.moment, handoff.handoff) - 1) % 5 as fold
    from guarded_handoff as guarded
    join handoff on handoff.handoff = guarded.handoff
)
select
    told.attribute,
    told.value,
    placed.fold,
    count(*) as handoffs,
    count(*) filter (where placed.won) as won,
    count(*) filter (where told.basis = 'current') as current,
    -- Where a history dates the value, what became of it later does no harm.
    count(*) filter (where told.basis in ('current', 'observed') and told.afterwards in ('filled', 'changed')) as moved,
    count(*) filter (where told.afterwards = 'unseen') as unseen,
    count(*) filter (where told.afterwards = 'unseen' and placed.won) as unseen_won,
    count(*) filter (where told.afterwards = 'with_deal') as with_deal
from handoff_attribute as told
join placed on placed.handoff = told.handoff
group by told.attribute, told.value, placed.fold
