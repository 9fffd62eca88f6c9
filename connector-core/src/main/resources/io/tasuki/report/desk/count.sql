-- A row is one number of handoffs, of those that the rows of a section say count for it.
insert into listed
select
    {section} || counted.key,
    count(*),
    count(report_handoff.amount) filter (where outcome = 'won'),
    coalesce(cast(sum(report_handoff.amount) filter (where outcome = 'won') as double), 0),
    quantile_cont(cast(report_handoff.amount as double), 0.5) filter (where outcome = 'won'),
    quantile_cont(report_handoff.days, 0.5) filter (where outcome = 'won'),
    quantile_cont(report_handoff.days, 0.9) filter (where outcome = 'won'),
    max(report_handoff.place, 50)
from (
{rows}
) as counted
join report_handoff on report_handoff.place = counted.place
group by counted.key
