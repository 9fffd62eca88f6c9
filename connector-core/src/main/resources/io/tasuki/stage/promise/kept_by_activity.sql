-- A row is the first activity with the lead since a handoff by which sales turned to it, or by which they met. A meeting that
-- somebody else arranged is no contact by sales; one of the user who has the lead is.
insert into promise_kept
with told as (
    select
        span.handoff,
        list_contains(string_split($3, chr(31)), activity.connection)
            and (activity.sort = 'contact' or activity.owner = span.owner) as is_contact,
        activity.sort = 'meeting' as is_meeting,
        activity.occurred_at,
        coalesce(activity.created_at, activity.occurred_at) as made,
        activity.connection || '.' || activity.object || '/' || activity.id as address
    from promise_span as span
    join promise_activity as activity on activity.lead = span.lead
    where activity.occurred_at >= span.moment
        and activity.occurred_at < span.until
        and activity.occurred_at <= $1
        and (activity.owner = '' or not list_contains(string_split($2, chr(31)), activity.owner))
)
select handoff, 'first_contact', min(occurred_at), arg_min(address, (occurred_at, made, address))
from told
where is_contact
group by handoff
union all
select handoff, 'first_meeting', min(occurred_at), arg_min(address, (occurred_at, made, address))
from told
where is_meeting
group by handoff
