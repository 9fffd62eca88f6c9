-- One mark on either end of a link that is new or gone.
insert into dirty_record
with link as (
    select from_object, from_id, to_object, to_id
    from merge_link_gone
    union
    select from_object, from_id, to_object, to_id
    from merge_link_new
)
select ?, from_object, from_id, 'links'
from link
union
select ?, to_object, to_id, 'links'
from link
