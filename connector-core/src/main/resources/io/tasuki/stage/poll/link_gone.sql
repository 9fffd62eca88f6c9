-- One link that is missing from its record's present set.
create or replace temp table merge_link_gone as
select place, from_object, from_id, to_object, to_id
from merge_link_known as known
where exists (
        from merge_link as told
        where told.from_object = known.from_object and told.from_id = known.from_id and told.to_object = known.to_object
    )
    and not exists (
        from merge_link as told
        where told.from_object = known.from_object and told.from_id = known.from_id
            and told.to_object = known.to_object and told.to_id = known.to_id
            and told.label = known.label and told.is_primary = known.is_primary
    )
