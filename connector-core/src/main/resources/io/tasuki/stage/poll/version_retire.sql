-- One version that is missing from a history that was told whole.
update field_version as known
set retired_at = ?
where connection = ? and retired_at is null and source = 'property_history'
    and (object, id, field) in (
        select (object, id, field) from merge_version where source = 'property_history'
    )
    and not exists (
        from merge_version as told
        where told.object = known.object and told.id = known.id and told.field = known.field
            and told.source = known.source and told.value = known.value
            and told.since is not distinct from known.since
    )
