-- One version that is missing from a history that was told whole.
create or replace temp table merge_version_gone as
select rowid as place, object, id
from field_version as known
where connection = ? and retired_at is null and source = 'property_history'
    and exists (
        from merge_version as told
        where told.object = known.object and told.id = known.id and told.field = known.field
            and told.source = 'property_history'
    )
    and not exists (
        from merge_version as told
        where told.object = known.object and told.id = known.id and told.field = known.field
            and told.source = known.source and told.value = known.value
            and told.since is not distinct from known.since
    )
