-- A row is one handoff that counts for a number of the plan: of a week, or of the period, or an order of the period.
select 'week/' || (cast($1 as date) - cast(date_trunc('week', day) as date)) // 7 as key, place
from report_handoff
where day >= cast($1 as date) - 7
union all
select 'period/handoffs', place
from report_handoff
where day between cast($2 as date) and cast($3 as date)
union all
select 'period/orders', place
from report_handoff
where outcome = 'won' and end_day between cast($2 as date) and cast($3 as date)
