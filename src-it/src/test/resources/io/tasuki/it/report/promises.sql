-- A row is one count of first contacts, which were promised by the end of the second day after the handoff's.
with due as (
    select known.*, (day + 3)::timestamp - interval 9 hour as due
    from known, day_of
    where day >= quarter
),
judged as (
    select
        due.*,
        case when first_contact <= due then 'met' when due < as_of then 'missed' else 'running' end as state,
        (monday - date_trunc('week', tokyo(due))::date) // 7 as weeks
    from due, day_of
),
grouped as (
    select 'promises/kept/first_contact' as place, * from judged
    union all
    select 'promises/owners/' || if(owner = '', 'unknown:no_owner', owner), * from judged
    where owner in (
        select owner from judged group by owner
        order by count(*) filter (state = 'missed') desc, count(*) desc, owner limit 12)
),
counted as (
    select
        place, count(*) filter (state = 'met') as met, count(*) filter (state = 'missed') as missed,
        count(*) filter (state = 'running') as running, newest_if(lead, moment, state = 'met') as newest_met,
        newest_if(lead, moment, state = 'missed') as newest_missed, newest_if(lead, moment, state = 'running') as newest_running
    from grouped
    group by place
),
share as (
    select *, met + missed as n, met / (met + missed) as p, 1.959963984540054 as z from counted
)
select place || '/' || told.what, told.number, 'unknown:not_yet', told.newest
from share, lateral (values
    ('met', met::double, newest_met), ('missed', missed::double, newest_missed), ('running', running::double, newest_running),
    ('kept_share', p, null),
    ('kept_share/lo', (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n), null),
    ('kept_share/hi', (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n), null)
) as told (what, number, newest)
where told.what not like '%/%' or n > 0
union all
select
    'promises/week/' || asked.state || if(asked.weeks = 1, '/before', ''), count(lead), null,
    if(asked.weeks = 0, newest_if(lead, moment, lead is not null), null)
from (select state, weeks from (values ('met'), ('missed'), ('running')) as states (state), (values (0), (1)) as two (weeks)) as asked
left join judged on judged.state = asked.state and judged.weeks = asked.weeks
group by asked.state, asked.weeks
