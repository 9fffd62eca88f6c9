-- A row is one plan that nobody needs any more.
select plan_id
from plan
where made_at < ? and plan_id not in (
    select coalesce(max(plan_id), '') from plan where reverts is null
    union all
    select plan_id from field_write where state in ('intended', 'pending'))
