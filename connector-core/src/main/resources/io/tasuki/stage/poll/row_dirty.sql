-- One mark on a record that is new, or whose values have changed.
insert into dirty_record
select ?, ?, _id, 'row'
from merge_row
where _state in ('new', 'changed')
