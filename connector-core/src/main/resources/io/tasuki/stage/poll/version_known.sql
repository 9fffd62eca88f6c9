-- A row is one version that holds, of a record that was told: what is told is compared with these alone. Looked for by id
-- first, for a history has many times as many versions as are told at once.
create or replace temp table merge_version_known as
select rowid as place, object, id, field, since, value, source
from field_version
where connection = ? and retired_at is null and id in (select id from merge_version)
