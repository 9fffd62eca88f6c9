-- A row is one handoff of the lead, the first one first.
select handoff, number, moment, latest, rule, told_by, owner, definition_version, verdict
from handoff
where lead in (select lead from explained_lead)
order by number
