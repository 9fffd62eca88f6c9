-- One person's record of which we just learnt that it is gone.
create or replace temp table removed_person as
select _id as id
from {present}
where _removed_at is not null and _id in (select id from merge_removal)
