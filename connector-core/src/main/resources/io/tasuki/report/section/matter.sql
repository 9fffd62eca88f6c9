-- A row is one record that waits for somebody to decide, why, and what more is known of it.
create or replace temp table report_matter as
select
    'ambiguous_leads' as matter,
    lead as record,
    string_agg(connection || '.' || object || '/' || id, ', ' order by connection, object, id) as detail
from ambiguous_record
where lead in (select lead from handoff where moment <= cast($1 as timestamp))
group by lead
union all
select
    case when permanent then 'refused_records' else 'waiting_records' end,
    connection || '.' || object || '/' || id,
    array_to_string(map_keys(refused), ', ')
from write_retry
union all
select 'conflicts', lead, cast(conflicts as varchar)
from planned_lead
where conflicts > 0
union all
select distinct 'unreadable_handoffs', lead, ''
from unreadable_handoff
