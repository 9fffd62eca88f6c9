-- A row is one field that we wrote at any time.
select distinct connection || '.' || object || '.' || field
from crm_value
where written_value is not null
