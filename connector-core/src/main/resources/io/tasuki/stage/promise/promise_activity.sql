-- A row is one activity with a living record of such a lead.
create or replace temp table promise_activity as
select
    record.lead,
    activity.connection,
    activity.object,
    activity.id,
    activity.sort,
    activity.owner,
    activity.occurred_at,
    activity.created_at
from activity
join promise_record as record on record.connection = activity.connection and record.id = activity.person
where activity.sort <> 'other' and activity.removed_at is null
