-- A row is one handoff that has no score yet.
insert into handoff_score
with summed as (
    select *, list_reduce(list_prepend(cast($2 as double), effects), lambda sum, effect: sum + effect) as logit
    from score_input
    where handoff not in (
        select handoff from handoff_score where lead in (select lead from score_portion))
),
chanced as (
    select *, 1 / (1 + exp(-logit)) as chance from summed
)
select
    handoff,
    lead,
    $1,
    inputs,
    cast(round(100 * chance) as integer),
    -- A hair, because a grade begins at the chance of a very handoff, worked out elsewhere.
    case
        when chance >= cast($3 as double) - 1e-12 then 'A'
        when chance >= cast($4 as double) - 1e-12 then 'B'
        when chance >= cast($5 as double) - 1e-12 then 'C'
        else 'D'
    end,
    logit,
    $2,
    reasons,
    $6
from chanced
order by handoff
