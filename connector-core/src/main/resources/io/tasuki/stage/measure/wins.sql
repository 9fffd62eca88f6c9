-- A row is one level of one breakdown that has wins: the median of their days, how many have a price, the sum of those, the
-- sum of squares of how far they lie from the mean of all, and that mean.
with won as (
    select handoff, days, amount
    from measured
    where outcome = 'won'
),
centre as (
    select coalesce(cast(sum(amount) as double) / count(amount), 0) as amount
    from won
),
side as (
    from (select side.*, won.days, won.amount from handoff_level as side join won on won.handoff = side.handoff)
    unpivot (value for place in (l0, l1, l2, l3, l4, l5, l6, l7, l8, l9))
),
told as (
    select place.attribute as breakdown, side.value, side.days, side.amount
    from side
    join attribute_place as place on place.part = side.part and 'l' || place.place = side.place
    where place.attribute in (select breakdown from asked)
    union all
    select placed.breakdown, placed.value, won.days, won.amount
    from placed
    join won on won.handoff = placed.handoff
)
select
    told.breakdown,
    told.value,
    quantile_cont(told.days, 0.5),
    count(told.amount),
    sum(told.amount),
    -- Exact numbers, so that the sum does not depend on the order of adding.
    sum(try_cast(pow(cast(told.amount as double) - centre.amount, 2) as decimal(38, 6))),
    centre.amount
from told
cross join centre
group by told.breakdown, told.value, centre.amount
