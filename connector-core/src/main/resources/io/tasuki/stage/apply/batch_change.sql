-- A row is one change of a batch that this plan has not made yet.
select id, field, kind, old_value, new_value, rule, model, plan.reverts, 'go'
from plan_change as change
join plan on plan.plan_id = change.plan_id
where change.plan_id = ? and batch = ? and not exists (
    from field_write as made
    where made.plan_id = change.plan_id and made.state in ('applied', 'already_so')
        and made.connection = change.connection and made.object = change.object
        and made.id = change.id and made.field = change.field)
order by id, field
