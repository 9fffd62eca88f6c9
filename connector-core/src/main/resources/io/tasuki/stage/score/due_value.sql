-- A row is one value of one handoff that has no score yet, handoff by handoff.
select handoff, place, value
from score_value
where handoff in (select handoff from score_due)
order by handoff, place
