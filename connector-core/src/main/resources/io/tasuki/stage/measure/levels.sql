-- A row is one value of one attribute with its handoffs by outcome, in code-point order.
select
    told.attribute,
    case when told.value = '' then '(blank)' else told.value end as level,
    count(*),
    count(*) filter (where measured.outcome = 'won'),
    count(*) filter (where measured.outcome = 'lost'),
    count(*) filter (where measured.outcome = 'open'),
    count(*) filter (where measured.outcome = 'returned')
from level_of(?) as told
join measured on measured.handoff = told.handoff
group by told.attribute, level
order by told.attribute, level
