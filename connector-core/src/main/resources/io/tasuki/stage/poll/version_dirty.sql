-- One mark on a record of which a version is new or gone.
insert into dirty_record
select ?, object, id, 'history'
from merge_version_gone
union
select ?, object, id, 'history'
from merge_version_new
