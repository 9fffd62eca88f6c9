-- A row is one level of one attribute, counted with a horizon over facts that lie ready for one moment.
with measured as (
    select
        * exclude (ending),
        case when days <= 180 then ending else 'open' end as outcome
    from wide
    where handoff_day >= date '-infinity'
        and handoff_day <= date 'infinity'
        and date_diff('day', handoff_day, date '2029-06-30') >= 180
)
select
    grouping_id(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9),
    coalesce(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9),
    count(*),
    count(*) filter (where outcome = 'won'),
    count(*) filter (where outcome = 'lost'),
    count(*) filter (where outcome = 'open'),
    count(*) filter (where outcome = 'returned')
from measured
group by grouping sets ((a0), (a1), (a2), (a3), (a4), (a5), (a6), (a7), (a8), (a9))
