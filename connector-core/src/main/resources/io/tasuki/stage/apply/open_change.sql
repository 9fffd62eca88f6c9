-- A row is one change of an open batch.
select id, field, kind, old_value, new_value, rule, model, reverts
from field_write
where batch_id = ? and state in ('intended', 'pending') and coalesce(ticket, '') = ?
order by id, field
