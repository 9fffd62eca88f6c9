-- A row is one number of orders; the levels are those of the attribute that the goal is told by, the six with the most.
with won as (
    select known.*, date_trunc('month', end_day)::date as month from known where outcome = 'won'
),
month as (
    select (year + to_months(n::integer))::date as month from day_of, range(12) as months (n)
),
level as (
    select industry_level as level from won, day_of where end_day >= year
    group by all order by count(*) desc, industry_level limit 6
),
number as (
    select month.month, 'orders' as what, count(lead) as number, newest_if(lead, moment, lead is not null) as newest
    from month left join won on won.month = month.month group by all
    union all
    select month.month, 'revenue', coalesce(sum(amount), 0), newest_if(lead, moment, lead is not null)
    from month left join won on won.month = month.month group by all
    union all
    select month.month, level.level, count(lead), newest_if(lead, moment, lead is not null)
    from month cross join level left join won on won.month = month.month and won.industry_level = level.level group by all
)
select 'orders/months/' || strftime(month, '%Y-%m') || '/' || what, number, null, newest from number
union all
select 'orders/orders/week', count(*), null, newest(lead, moment) from won, day_of where end_day >= monday
union all
select 'orders/orders/week/before', count(*), null, null from won, day_of where end_day >= monday - 7 and end_day < monday
union all
select 'orders/orders/week_revenue', coalesce(sum(amount), 0), null, newest(lead, moment) from won, day_of where end_day >= monday
union all
select 'orders/orders/week_revenue/before', coalesce(sum(amount), 0), null, null from won, day_of where end_day >= monday - 7 and end_day < monday
union all
select 'orders/orders/undated', count(*), null, newest(lead, moment) from won where end_day is null
