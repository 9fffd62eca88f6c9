-- One link that was not known, in a fixed order.
insert into record_link
select ?, from_object, from_id, to_object, to_id, label, is_primary, ?, null
from merge_link_new
order by from_object, from_id, to_object, to_id, label
