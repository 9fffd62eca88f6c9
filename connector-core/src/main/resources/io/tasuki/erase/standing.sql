-- A row is one field of ours that holds a value in a CRM, as far as we know.
select distinct connection, object, id, field
from crm_value
join erasing_record using (connection, object, id)
where value <> ''
order by all
