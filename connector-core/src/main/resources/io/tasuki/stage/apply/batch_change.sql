-- A row is one change of a batch.
select id, field, kind, old_value, new_value, rule, model, plan.reverts, 'go'
from plan_change as change
join plan on plan.plan_id = change.plan_id
where change.plan_id = ? and batch = ?
order by id, field
