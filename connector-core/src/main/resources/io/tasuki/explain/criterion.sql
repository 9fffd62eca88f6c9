-- A row is one criterion of the definition at one handoff, in the definition's order.
select told.handoff, told.criterion, coalesce(named.label, told.criterion), told.met, told.basis
from handoff_criterion as told
left join definition_criterion as named on named.version = told.version and named.criterion = told.criterion
where told.handoff in (select handoff from handoff where lead in (select lead from explained_lead))
order by told.handoff, named.place, told.criterion
