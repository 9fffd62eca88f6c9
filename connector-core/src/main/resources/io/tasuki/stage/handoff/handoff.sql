-- A row is one handoff: of the first rule that yields a moment for the lead, each distinct moment.
insert into handoff
with readable as (
    select distinct lead, place, rule, moment_of(value, ?) as moment
    from handoff_value
),
deciding as (
    select lead, min(place) as place
    from readable
    where moment is not null
    group by lead
),
dated as (
    select readable.lead, readable.rule, readable.moment
    from readable
    join deciding on deciding.lead = readable.lead and deciding.place = readable.place
    where readable.moment is not null
)
select
    lead || '@' || replace(strftime(moment, '%Y-%m-%dT%H:%M:%S.%gZ'), '.000Z', 'Z'),
    lead,
    row_number() over (partition by lead order by moment),
    moment,
    rule,
    '',
    '',
    moment = max(moment) over (partition by lead),
    lead in (select lead from ambiguous_record)
from dated
order by lead, moment
