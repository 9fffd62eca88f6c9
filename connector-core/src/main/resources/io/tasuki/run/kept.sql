-- A row is one value that a revert leaves as it is, and the name of the sentence that says why.
select connection, object, id, field, conflict, coalesce(detail, '')
from plan_change
where plan_id = ? and conflict is not null
order by connection, object, id, field
