-- One version that is missing from a history that was told whole.
create or replace temp table merge_version_gone as
select place, object, id
from merge_version_known as known
where source = 'property_history'
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
