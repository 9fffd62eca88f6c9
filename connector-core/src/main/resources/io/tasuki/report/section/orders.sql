-- A row is one order that counts for a number: of the last twelve months by month and level, of two weeks, or without a day.
with won as (
    select place, handoff, end_day, strftime(end_day, '%Y-%m') as month
    from report_handoff
    where outcome = 'won'
),
levelled as (
    select won.place, won.month, coalesce(level.value, '') as level
    from won
    left join (select handoff, value from usual_level() where attribute = $2) as level
        on level.handoff = won.handoff
    where won.end_day >= cast($1 as date)
)
select unnest(['all', 'month/' || month, 'level/' || level, 'cell/' || month || '/' || level]) as key, place
from levelled
union all
select 'week/' || (cast($3 as date) - cast(date_trunc('week', end_day) as date)) // 7, place
from won
where end_day >= cast($3 as date) - 7
union all
select 'undated', place
from won
where end_day is null
