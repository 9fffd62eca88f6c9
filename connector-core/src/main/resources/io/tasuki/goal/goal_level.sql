-- A row is one level, or without one all together: handoffs that count and those of them won; of all wins how many have a price, the sum, the squares
-- about a centre, the centre; handoffs since $1; handoffs, wins, revenue and unpriced wins from $2 to $3; undated wins.
with centre as (
    select coalesce(cast(sum(amount) as double) / count(amount), 0) as amount
    from goal_handoff
    where ending = 'won'
)
select
    level,
    count(*) filter (where counts),
    count(*) filter (where counts and outcome = 'won'),
    count(goal_handoff.amount) filter (where ending = 'won'),
    coalesce(cast(sum(goal_handoff.amount) filter (where ending = 'won') as double), 0),
    -- Exact numbers, so that the sum does not depend on the order of adding.
    coalesce(cast(sum(try_cast(pow(cast(goal_handoff.amount as double) - centre.amount, 2) as decimal(38, 6)))
        filter (where ending = 'won') as double), 0),
    any_value(centre.amount),
    count(*) filter (where handoff_day >= cast($1 as date)),
    count(*) filter (where handoff_day between cast($2 as date) and cast($3 as date)),
    count(*) filter (where ending = 'won' and end_day between cast($2 as date) and cast($3 as date)),
    coalesce(cast(sum(goal_handoff.amount)
        filter (where ending = 'won' and end_day between cast($2 as date) and cast($3 as date)) as double), 0),
    count(*) filter (where ending = 'won' and goal_handoff.amount is null and end_day between cast($2 as date) and cast($3 as date)),
    count(*) filter (where ending = 'won' and end_day is null)
from goal_handoff
cross join centre
group by grouping sets ((), (level))
order by grouping(level) desc, level
