-- The row: handoffs by outcome, then of the wins the days they took and what they brought.
select
    count(*),
    count(*) filter (where outcome = 'won'),
    count(*) filter (where outcome = 'lost'),
    count(*) filter (where outcome = 'open'),
    count(*) filter (where outcome = 'returned'),
    quantile_cont(days, 0.5) filter (where outcome = 'won'),
    avg(days) filter (where outcome = 'won'),
    quantile_cont(days, 0.9) filter (where outcome = 'won'),
    cast(sum(amount) filter (where outcome = 'won') as double) / count(amount) filter (where outcome = 'won'),
    cast(quantile_cont(cast(amount as double), 0.5) filter (where outcome = 'won') as double)
from measured
