-- A row is one thing that sales said of the lead, the newest last.
select
    connection || '.' || object || '/' || id as address,
    field,
    case when since > timestamp '-infinity' then since end as said_at,
    case when reason = '' then '' else 'returned: ' || reason end
from return_sign
where lead in (select lead from explained_lead)
order by said_at nulls first, address, field
