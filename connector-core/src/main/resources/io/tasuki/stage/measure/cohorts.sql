-- A row is the handoffs of one month by outcome, and how many are too young to count.
select
    strftime(handoff_day, '%Y-%m') as cohort,
    count(*) filter (where counts),
    count(*) filter (where counts and outcome = 'won'),
    count(*) filter (where counts and outcome = 'lost'),
    count(*) filter (where counts and outcome = 'open'),
    count(*) filter (where counts and outcome = 'returned'),
    count(*) filter (where not counts)
from followed
group by cohort
order by cohort
