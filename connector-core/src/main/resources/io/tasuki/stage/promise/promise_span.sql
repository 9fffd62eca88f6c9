-- A row is one handoff of such a lead that had happened by a moment, and until when what happens counts for it.
create or replace temp table promise_span as
select
    handoff,
    lead,
    moment,
    told_by,
    owner,
    lead(moment, 1, timestamp 'infinity') over (partition by lead order by moment) as until,
    max(moment) over (partition by lead) = moment as latest
from handoff
where moment <= ? and not ambiguous and lead in (select lead from query_table({leads}))
