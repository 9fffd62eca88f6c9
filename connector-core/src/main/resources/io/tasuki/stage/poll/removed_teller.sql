-- One person's record that is gone and of which we were just told former values.
create or replace temp table removed_person as
select _id as id
from {present}
where _removed_at is not null and _id in (select id from merge_version_new where object = ?)
