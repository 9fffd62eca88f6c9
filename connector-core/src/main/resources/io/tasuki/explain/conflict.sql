-- A row is one value that the newest plan which looked at the record wanted and left out, while it still does.
select change.plan_id, record.address, change.field, change.old_value, change.new_value, change.conflict, coalesce(change.detail, '')
from explained_record as record
join plan_change as change
    on change.connection = record.connection and change.object = record.object and change.id = record.id
join plan on plan.plan_id = change.plan_id and plan.reverts is null
where exists (from planned_lead where lead in (select lead from explained_lead) and conflicts > 0)
qualify change.plan_id = max(change.plan_id) over (partition by record.address) and change.conflict is not null
order by record.address, change.field
