-- One link that was not known.
create or replace temp table merge_link_new as
select distinct from_object, from_id, to_object, to_id, label, is_primary
from merge_link as told
where to_id is not null
    and not exists (
        from merge_link_known as known
        where known.from_object = told.from_object and known.from_id = told.from_id
            and known.to_object = told.to_object and known.to_id = told.to_id
            and known.label = told.label and known.is_primary = told.is_primary
    )
