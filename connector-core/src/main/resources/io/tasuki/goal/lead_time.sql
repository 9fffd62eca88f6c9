-- The row: the day of the first handoff, and of the wins that are dated the days they took: how many, median and 90 %.
select
    min(handoff_day),
    count(days) filter (where ending = 'won'),
    quantile_cont(days, 0.5) filter (where ending = 'won'),
    quantile_cont(days, 0.9) filter (where ending = 'won')
from goal_handoff
