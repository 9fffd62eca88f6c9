-- A row is one value that a field has or had, as far as the CRM tells its history.
select distinct value
from field_version
where connection = ? and object = ? and field = ?
