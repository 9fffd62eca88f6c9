-- One link that is missing from its record's present set.
update record_link as known
set retired_at = ?
where connection = ? and retired_at is null
    and (from_object, from_id, to_object) in (select (from_object, from_id, to_object) from merge_link)
    and not exists (
        from merge_link as told
        where told.from_object = known.from_object and told.from_id = known.from_id
            and told.to_object = known.to_object and told.to_id = known.to_id
            and told.label = known.label and told.is_primary = known.is_primary
    )
