-- One record that is new, or whose values have changed.
insert into {present} by name
select _id, _created_at, _modified_at, ? as _observed_at, _unique_key {columns}
from merge_row
where _state in ('new', 'changed')
