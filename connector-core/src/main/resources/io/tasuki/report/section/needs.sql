-- A row is one handoff of which sales said in the last thirteen weeks why, once as all and once by what it said.
with told as (
    select 'lost' as source, place, end_day as day, trim(coalesce(lost_reason, '')) as reason
    from report_handoff
    where outcome = 'lost' and end_day >= cast($1 as date)
    union all
    select 'returned', place, end_day, trim(coalesce(returned_reason, ''))
    from report_handoff
    where outcome = 'returned' and end_day >= cast($1 as date)
    union all
    select 'feedback', report_handoff.place, report_handoff.day, feedback.reason
    from report_handoff
    join (
        select lead, trim(max(reason)) as reason
        from (
{feedback}
        )
        where trim(coalesce(reason, '')) <> ''
        group by lead
    ) as feedback on feedback.lead = report_handoff.lead
    where report_handoff.latest and report_handoff.day >= cast($1 as date)
),
counted as (
    select *, count(*) over (partition by source, reason) as times
    from told
),
ranked as (
    select *, dense_rank() over (partition by source order by reason = '', times desc, reason) as rank
    from counted
),
labelled as (
    select
        source,
        place,
        day,
        unnest(['all', case when reason = '' then 'blank' when times >= 3 and rank <= 10 then 'said/' || reason else 'other' end]) as label
    from ranked
)
select source || '/quarter/' || label as key, place
from labelled
union all
select source || '/week/' || label, place
from labelled
where day >= cast($2 as date)
