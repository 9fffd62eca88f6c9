-- A row is one lead of whom something may have to be told: handed over since a moment, or alerted of.
create or replace temp table alert_lead as
select lead from handoff where latest and not ambiguous and moment >= ?
union
select lead from alert where lead <> ''
