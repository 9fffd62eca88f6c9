-- A row is one thing that sales said of the lead, or took back, the newest last.
select
    connection || '.' || object || '/' || id as address,
    field,
    case when since > timestamp '-infinity' then since end as said_at,
    case when says then case sign when 'explained' then 'returned' else sign end else '' end,
    reason
from lead_sign
where lead in (select lead from explained_lead)
order by said_at nulls first, address, field
