-- A row is one attribute: handoffs and won ones among them, in all, of the filled, of the unseen, of the filled unseen.
select
    told.attribute,
    count(*),
    count(*) filter (where guarded.won),
    count(*) filter (where told.value <> ''),
    count(*) filter (where told.value <> '' and guarded.won),
    count(*) filter (where told.basis = 'current'),
    count(*) filter (where told.basis in ('current', 'observed') and told.afterwards in ('filled', 'changed')),
    count(*) filter (where told.afterwards = 'unseen'),
    count(*) filter (where told.afterwards = 'unseen' and guarded.won),
    count(*) filter (where told.afterwards = 'unseen' and told.value <> ''),
    count(*) filter (where told.afterwards = 'unseen' and told.value <> '' and guarded.won),
    count(*) filter (where told.afterwards = 'with_deal')
from handoff_attribute as told
join guarded_handoff as guarded on guarded.handoff = told.handoff
group by told.attribute
order by told.attribute
