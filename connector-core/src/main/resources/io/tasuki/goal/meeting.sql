-- The row: meetings that are known by the moment, handoffs that count, and those of them that a meeting followed.
with meeting as (
    select lead_record.lead, activity.occurred_at
    from activity
    join lead_record on lead_record.connection = activity.connection and lead_record.id = activity.person
    where activity.removed_at is null
        and activity.occurred_at <= cast($1 as timestamp)
        and activity.sort = 'meeting'
),
spell as (
    select handoff, lead, moment, coalesce(lead(moment) over (partition by lead order by moment), timestamp 'infinity') as until
    from handoff
),
met as (
    select distinct spell.handoff
    from spell
    join meeting on meeting.lead = spell.lead and meeting.occurred_at >= spell.moment and meeting.occurred_at < spell.until
)
select
    (select count(*) from meeting),
    count(*),
    count(met.handoff)
from goal_handoff
left join met on met.handoff = goal_handoff.handoff
where goal_handoff.counts
