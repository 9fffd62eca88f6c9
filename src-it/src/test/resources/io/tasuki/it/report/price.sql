-- A row is one number of prices and times to order.
with won as (
    select known.* from known, day_of where outcome = 'won' and end_day >= year
),
levelled as (
    select 'all' as level, * from won
    union all
    select industry_level, won.* from won
),
number as (
    select
        level, count(*) as orders, newest(lead, moment) as newest, count(amount) as priced, avg(amount::double) as mean,
        median(amount::double) as middle, quantile_cont(days, 0.5) as half, quantile_cont(days, 0.9) as most
    from levelled
    group by level
    qualify row_number() over (order by level <> 'all', count(*) desc, level) <= 13
)
select 'price/services/' || level || '/' || told.what, told.number, 'unknown:no_orders', told.newest
from number, lateral (values
    ('orders', orders::double, newest), ('priced_orders', priced::double, null), ('mean_price', mean, null), ('median_price', middle, null),
    ('median_days', half, null), ('most_days', most, null)) as told (what, number, newest)
