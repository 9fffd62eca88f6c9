-- A row is one handoff: of the first rule that yields a moment for the lead, each distinct moment.
create or replace temp table handoff_found as
with told as (
    select lead, place, rule, told_by, stands, moment_of(value, ?) as moment
    from handoff_value
    union all
    select lead, place, rule, told_by, stands, moment
    from handoff_event
),
deciding as (
    select lead, min(place) as place
    from told
    where moment is not null
    group by lead
),
dated as (
    select told.lead, told.rule, told.moment, arg_min(told.told_by, (not told.stands, told.told_by)) as told_by
    from told
    join deciding on deciding.lead = told.lead and deciding.place = told.place
    where told.moment is not null
    group by told.lead, told.rule, told.moment
)
select
    lead || '@' || replace(strftime(moment, '%Y-%m-%dT%H:%M:%S.%gZ'), '.000Z', 'Z') as handoff,
    lead,
    moment,
    rule,
    told_by,
    least(
        moment + interval 1 day,
        coalesce(lead(moment) over (partition by lead order by moment) - interval 1 millisecond, timestamp 'infinity')
    ) as owned_by
from dated
