-- A row is when sales first turned to one lead since its latest handoff, or whether it kept all promises of it. While a clock
-- runs nothing is told of it: no field changes only because time passes.
insert into told_value
with verdict as (
    select
        lead,
        max(kept_at) filter (where promise = 'first_contact') as first_contact_at,
        bool_or(promise = 'first_contact') as contact_promised,
        any_value(evidence) filter (where promise = 'first_contact') as evidence,
        case
            when bool_or(state = 'missed') then 'missed'
            when bool_and(state = 'met') then 'met'
            else ''
        end as status,
        string_agg(promise, ', ' order by promise) filter (where state = 'missed') as missed
    from promise_state
    where latest
    group by lead
),
told as (
    select
        lead,
        'first_contact_at' as name,
        coalesce(moment_text(first_contact_at), '') as value,
        coalesce(nullif(evidence, ''), 'no contact yet') as rule
    from verdict
    where contact_promised
    union all
    select lead, 'sla_status', status, coalesce('missed: ' || missed, case status when 'met' then 'all kept' else 'clocks run' end)
    from verdict
)
select lead, name, value, rule, null
from told
where name in (select name from plan_setting)
