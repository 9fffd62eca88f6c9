-- A row is one value from the field's own history.
insert into handoff_value
select distinct lead, cast(? as integer), ?, value
from handoff_version
where trim(value) <> ''
