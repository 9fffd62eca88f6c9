-- A row is one change of a batch that this plan has not made yet, with what its live value says: go, already_so or stale.
with compared as (
    select
        change.*, plan.reverts,
        case
            when live.value is null then 'stale'
            when same_value(change.kind, live.value, change.new_value) then 'already_so'
            when same_value(change.kind, live.value, change.old_value) then 'go'
            else 'stale' end as verdict
    from plan_change as change
    join plan on plan.plan_id = change.plan_id
    left join live_value as live
        on live.connection = change.connection and live.object = change.object
        and live.id = change.id and live.field = change.field
    where change.plan_id = ? and change.batch = ? and not exists (
        from field_write as made
        where made.plan_id = change.plan_id and made.state in ('applied', 'already_so')
            and made.connection = change.connection and made.object = change.object
            and made.id = change.id and made.field = change.field)
)
select
    id, field, kind, old_value, new_value, rule, model, reverts,
    case when bool_or(verdict = 'stale') over (partition by id) then 'stale' else verdict end
from compared
order by id, field
