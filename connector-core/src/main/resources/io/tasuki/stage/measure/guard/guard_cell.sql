-- A row is the handoffs of one fold whose levels have equally many handoffs, won and others, in the other folds.
with placed as (
    select
        guarded.handoff,
        guarded.won,
        (row_number() over (order by handoff.moment, handoff.handoff) - 1) % 5 as fold
    from guarded_handoff as guarded
    join handoff on handoff.handoff = guarded.handoff
),
cell as (
    select told.attribute, told.value, placed.fold, count(*) as handoffs, count(*) filter (where placed.won) as won
    from handoff_attribute as told
    join placed on placed.handoff = told.handoff
    group by told.attribute, told.value, placed.fold
),
beside as (
    select
        attribute,
        fold,
        sum(handoffs) over level - handoffs as others,
        sum(won) over level - won as others_won,
        handoffs,
        won
    from cell
    window level as (partition by attribute, value)
)
select attribute, fold, others, others_won, sum(handoffs), sum(won)
from beside
group by attribute, fold, others, others_won
