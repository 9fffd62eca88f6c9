-- A row is one handoff that the deal is tied to, the one it counts for first.
select lead, handoff, rule, part
from deal_tie
where connection = ? and deal = ?
order by part, lead
