-- A row is one lead of whom something may have to be told: handed over since a moment, or alerted of. Nobody can contact a
-- person who was erased.
create or replace temp table alert_lead as
select lead from handoff where latest and not ambiguous and moment >= ? and not starts_with(lead, 'erased/')
union
select lead from alert where lead <> ''
