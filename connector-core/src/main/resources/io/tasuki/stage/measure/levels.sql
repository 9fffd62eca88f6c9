-- A row is one level of one breakdown: its handoffs by outcome, and of its wins the median of days, how many have a price,
-- the sum of those, the sum of squares of how far they lie from the mean of all, and that mean. In code-point order.
with placed as not materialized (
    select attribute as breakdown, handoff, value
    from usual_level()
    where attribute in (select breakdown from asked)
    union all
    from crossed
),
whole as (
    select breakdown, value, count(*) as handoffs
    from placed
    group by breakdown, value
),
centre as (
    select coalesce(cast(sum(amount) as double) / count(amount), 0) as amount
    from measured
    where outcome = 'won'
),
part as (
    select
        placed.breakdown,
        placed.value,
        count(*) filter (where aside.outcome is null) as uncounted,
        count(*) filter (where aside.outcome = 'won') as won,
        count(*) filter (where aside.outcome = 'lost') as lost,
        count(*) filter (where aside.outcome = 'returned') as returned,
        quantile_cont(aside.days, 0.5) filter (where aside.outcome = 'won') as median,
        count(aside.amount) filter (where aside.outcome = 'won') as priced,
        sum(aside.amount) filter (where aside.outcome = 'won') as amount,
        -- Exact numbers, so that the sum does not depend on the order of adding.
        sum(try_cast(pow(cast(aside.amount as double) - centre.amount, 2) as decimal(38, 6)))
            filter (where aside.outcome = 'won') as squares
    from placed
    join aside on aside.handoff = placed.handoff
    cross join centre
    group by placed.breakdown, placed.value
),
level as (
    select
        whole.breakdown,
        if(whole.value = '', '(blank)', whole.value) as label,
        whole.handoffs - coalesce(part.uncounted, 0) as handoffs,
        coalesce(part.won, 0) as won,
        coalesce(part.lost, 0) as lost,
        coalesce(part.returned, 0) as returned,
        part.median,
        coalesce(part.priced, 0) as priced,
        part.amount,
        part.squares
    from whole
    left join part on part.breakdown = whole.breakdown and part.value = whole.value
)
select
    level.breakdown,
    level.label,
    level.handoffs,
    level.won,
    level.lost,
    level.handoffs - level.won - level.lost - level.returned,
    level.returned,
    level.median,
    level.priced,
    level.amount,
    level.squares,
    centre.amount
from level
cross join centre
where level.handoffs > 0
order by level.breakdown, level.label
