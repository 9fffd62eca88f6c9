-- A row is one value of one attribute with its handoffs by outcome, in code-point order.
select
    level_of.attribute,
    case when level_of.value = '' then '(blank)' else level_of.value end as level,
    count(*),
    count(*) filter (where measured.outcome = 'won'),
    count(*) filter (where measured.outcome = 'lost'),
    count(*) filter (where measured.outcome = 'open'),
    count(*) filter (where measured.outcome = 'returned')
from level_of
join measured on measured.handoff = level_of.handoff
group by level_of.attribute, level
order by level_of.attribute, level
