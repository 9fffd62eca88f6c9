-- A row is one attribute of one handoff.
select handoff, attribute, value, basis
from handoff_attribute
where handoff in (select handoff from handoff where lead in (select lead from explained_lead))
order by handoff, attribute
