-- Notes what the plan left open of each lead it looked at. Conflicts that end without any news from a CRM are looked at
-- again by every plan; the others wait for such news.
update planned_lead
set conflicts = looked.conflicts, to_write = looked.to_write, to_read = looked.to_read
from (
    select
        lead, count(*) filter (conflict is not null) as conflicts, bool_or(verdict = 'change') as to_write,
        bool_or(verdict in ('gone', 'unread') or coalesce(conflict in {silent}, false)) as to_read
    from wanted_value
    group by lead
) as looked
where planned_lead.lead = looked.lead
