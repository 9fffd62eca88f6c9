-- The row: handoffs by outcome.
select
    count(*),
    count(*) filter (where outcome = 'won'),
    count(*) filter (where outcome = 'lost'),
    count(*) filter (where outcome = 'open'),
    count(*) filter (where outcome = 'returned')
from measured
