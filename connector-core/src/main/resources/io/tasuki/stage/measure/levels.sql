-- A row is one value of one attribute with its handoffs by outcome, in code-point order.
select
    handoff_attribute.attribute,
    case when handoff_attribute.value = '' then '(blank)' else handoff_attribute.value end as level,
    count(*),
    count(*) filter (where measured.outcome = 'won'),
    count(*) filter (where measured.outcome = 'lost'),
    count(*) filter (where measured.outcome = 'open'),
    count(*) filter (where measured.outcome = 'returned')
from handoff_attribute
join measured on measured.handoff = handoff_attribute.handoff
group by handoff_attribute.attribute, level
order by handoff_attribute.attribute, level
