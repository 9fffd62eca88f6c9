-- One version that was not known, in a fixed order.
insert into field_version
select ?, object, id, field, since, value, source, ?, null
from merge_version_new
order by object, id, field, since nulls first, value
