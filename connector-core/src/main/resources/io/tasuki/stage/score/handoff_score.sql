-- A row is one handoff that has no score yet.
insert into handoff_score
with weighed as (
    select
        handoff,
        list(effect order by place) as effects,
        list({'attribute': attribute, 'value': value, 'effect': effect} order by abs(effect) desc, place) as reasons
    from score_weight
    join score_value using (handoff, place)
    group by handoff
),
summed as (
    select *, list_reduce(list_prepend(cast($2 as double), effects), lambda sum, effect: sum + effect) as logit
    from weighed
    join score_due using (handoff)
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
