-- A row is one activity with a lead; one that has not taken place, or not yet, has no moment.
insert into touch
select distinct
    lead_record.lead,
    activity.connection || '.' || activity.object || '/' || activity.id,
    $1,
    activity.occurred_at,
    activity.created_at,
    $1,
    '',
    '',
    map {}
from activity
join lead_record on lead_record.connection = activity.connection and lead_record.id = activity.person
where activity.connection = $2 and activity.object = $3
    and activity.removed_at is null
    and activity.occurred_at is not null
    and (activity.type in (from touch_type) or not exists (from touch_type))
