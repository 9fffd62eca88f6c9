-- A row is the handoffs of one fold whose levels have equally many handoffs, won and others, in the other folds.
with beside as (
    select
        attribute,
        fold,
        sum(handoffs) over level - handoffs as others,
        sum(won) over level - won as others_won,
        handoffs,
        won
    from guard_level
    window level as (partition by attribute, value)
)
select attribute, fold, others, others_won, sum(handoffs), sum(won)
from beside
group by attribute, fold, others, others_won
