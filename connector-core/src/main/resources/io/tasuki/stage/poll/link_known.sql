-- A row is one link that holds, of a record whose links were told: what is told is compared with these alone.
create or replace temp table merge_link_known as
select rowid as place, from_object, from_id, to_object, to_id, label, is_primary
from record_link
where connection = ? and retired_at is null and from_id in (select from_id from merge_link)
