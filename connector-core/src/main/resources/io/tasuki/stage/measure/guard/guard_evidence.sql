-- A row is one attribute: handoffs and won ones among them, in all, of the filled, of the unseen, of the filled unseen.
select
    attribute,
    sum(handoffs),
    sum(won),
    coalesce(sum(handoffs) filter (where value <> ''), 0),
    coalesce(sum(won) filter (where value <> ''), 0),
    sum(current),
    sum(moved),
    sum(unseen),
    sum(unseen_won),
    coalesce(sum(unseen) filter (where value <> ''), 0),
    coalesce(sum(unseen_won) filter (where value <> ''), 0),
    sum(with_deal)
from guard_level
group by attribute
order by attribute
