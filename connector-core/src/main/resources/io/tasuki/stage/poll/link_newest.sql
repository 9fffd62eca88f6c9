-- One link of the set told last of a record, or a marker (without `to_id`) that there is such a set.
create or replace temp table merge_link as
select *
from scratch.landed_link
where _number <= ?
qualify _number = max(_number) over (partition by from_object, from_id, to_object)
