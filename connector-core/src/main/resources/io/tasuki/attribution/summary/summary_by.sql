-- A row is what one level comes to by one model.
insert into summary
with reach as (
    select {level} as level, max({label}) as label, count(distinct lead) as leads
    from met
    group by level
),
follow as (
    select
        {level} as level,
        max({label}) as label,
        count(distinct step.journey) as handoffs,
        count(distinct step.journey) filter (where journey.won) as won
    from step
    join journey on journey.journey = step.journey
    group by level
),
spread as (
    select campaign_key, {level} as level, count(*) as touches
    from met
    where campaign_key <> ''
    group by campaign_key, level
),
part as (
    select spread.*, touches / sum(touches) over (partition by campaign_key) as share
    from spread
),
paid as (
    select part.level, sum(part.share * campaign_cost.cost order by part.campaign_key) as cost
    from part
    join campaign_cost on campaign_cost.campaign_key = part.campaign_key
    group by part.level
),
one_currency as (
    select count(distinct currency) < 2 as priced
    from journey
    where won
),
given as (
    select
        credit.model,
        {level} as level,
        sum(credit.credit order by credit.journey, credit.place) as wins,
        -- The engine reads a wide decimal from text two hundred times slower than a narrow one.
        sum(coalesce(try_cast(credit.revenue as decimal(18, 4)), cast(credit.revenue as decimal(38, 4)))) as revenue
    from credit
    join step on step.journey = credit.journey and step.place = credit.place
    group by credit.model, level
),
known as (
    select coalesce(reach.level, follow.level) as level, coalesce(follow.label, reach.label) as label, leads, handoffs, won
    from reach
    full join follow on follow.level = reach.level
)
select
    $1,
    known.level,
    known.label,
    credit_model.model,
    coalesce(known.leads, 0),
    coalesce(known.handoffs, 0),
    coalesce(known.won, 0),
    coalesce(given.wins, 0),
    coalesce(win_interval.lo, given.wins, 0),
    coalesce(win_interval.hi, given.wins, 0),
    case when one_currency.priced then coalesce(given.revenue, case when known.won is null or known.won = 0 then 0 end) end,
    paid.cost
from known
cross join credit_model
cross join one_currency
left join given on given.level = known.level and given.model = credit_model.model
left join paid on paid.level = known.level
left join win_interval
    on win_interval.breakdown = $1 and win_interval.level = known.level and win_interval.model = credit_model.model
