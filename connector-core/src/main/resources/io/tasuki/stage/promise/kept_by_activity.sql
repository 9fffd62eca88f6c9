-- A row is the first activity with the lead since a handoff by which sales turned to it, or by which they met. A meeting that
-- somebody else arranged is no contact by sales; one of the user who has the lead then is. On the first day that is who has it
-- at its end: where both teams share a CRM, marketing still has it for a while.
insert into promise_kept
with told as (
    select
        span.handoff,
        list_contains(string_split($3, chr(31)), activity.connection) as by_sales,
        activity.sort,
        activity.owner,
        activity.occurred_at,
        least(
            greatest(activity.occurred_at, span.moment + interval 1 day),
            case when isfinite(span.until) then span.until - interval 1 millisecond else timestamp 'infinity' end
        ) as had_at,
        coalesce(activity.created_at, activity.occurred_at) as made,
        activity.connection || '.' || activity.object || '/' || activity.id as address
    from promise_span as span
    join promise_activity as activity on activity.lead = span.lead
    where activity.occurred_at >= span.moment
        and activity.occurred_at < span.until
        and activity.occurred_at <= $1
        and (activity.owner = '' or not list_contains(string_split($2, chr(31)), activity.owner))
),
meeting as (
    from told
    where by_sales and sort = 'meeting'
),
holder as (
    select
        met.handoff,
        met.had_at,
        arg_min(owned.owner, (owned.turn, -epoch_us(coalesce(owned.made, timestamp '1970-01-01')), owned.record)) as owner
    from (select distinct handoff, had_at from meeting) as met
    join promise_owned as owned
        on owned.handoff = met.handoff and owned.since <= met.had_at and met.had_at < owned.until
    group by met.handoff, met.had_at
),
contact as (
    select handoff, occurred_at, made, address
    from told
    where by_sales and sort = 'contact'
    union all
    select meeting.handoff, meeting.occurred_at, meeting.made, meeting.address
    from meeting
    join holder using (handoff, had_at, owner)
)
select handoff, 'first_contact', min(occurred_at), arg_min(address, (occurred_at, made, address))
from contact
group by handoff
union all
select handoff, 'first_meeting', min(occurred_at), arg_min(address, (occurred_at, made, address))
from told
where sort = 'meeting'
group by handoff
