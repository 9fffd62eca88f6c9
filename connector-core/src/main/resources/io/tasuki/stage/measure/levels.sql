-- A row is one level of one breakdown: its handoffs by outcome, and of its wins the median of days, how many have a price,
-- the sum of those, the sum of squares of how far they lie from the mean of all, and that mean. In code-point order.
with crossing as (
    select breakdown
    from asked
    group by breakdown
    having count(*) > 1
),
labelled as (
    select asked.breakdown, asked.part, told.handoff, if(told.value = '', '(blank)', told.value) as label
    from level_of(?) as told
    join asked on asked.attribute = told.attribute
),
-- A handoff that lacks one of the parts is in none of the levels.
crossed as (
    select breakdown, handoff, string_agg(label, ', ' order by part) as label
    from labelled
    where breakdown in (from crossing)
    group by breakdown, handoff
    having count(*) = (select count(*) from asked where asked.breakdown = labelled.breakdown)
),
placed as (
    select breakdown, handoff, label
    from labelled
    where breakdown not in (from crossing)
    union all
    from crossed
),
centre as (
    select coalesce(cast(sum(amount) as double) / count(amount), 0) as amount
    from measured
    where outcome = 'won'
)
select
    placed.breakdown,
    placed.label,
    count(*),
    count(*) filter (where measured.outcome = 'won'),
    count(*) filter (where measured.outcome = 'lost'),
    count(*) filter (where measured.outcome = 'open'),
    count(*) filter (where measured.outcome = 'returned'),
    quantile_cont(measured.days, 0.5) filter (where measured.outcome = 'won'),
    count(measured.amount) filter (where measured.outcome = 'won'),
    sum(measured.amount) filter (where measured.outcome = 'won'),
    -- Exact numbers, so that the sum does not depend on the order of adding.
    sum(try_cast(pow(cast(measured.amount as double) - centre.amount, 2) as decimal(38, 6))) filter (where measured.outcome = 'won'),
    any_value(centre.amount)
from placed
join measured on measured.handoff = placed.handoff
cross join centre
group by placed.breakdown, placed.label
order by placed.breakdown, placed.label
