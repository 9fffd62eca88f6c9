-- One link that was not known, in a fixed order.
insert into record_link
select distinct ?, from_object, from_id, to_object, to_id, label, is_primary, cast(? as timestamp), cast(null as timestamp)
from merge_link as told
where to_id is not null
    and not exists (
        from record_link as known
        where known.connection = ? and known.retired_at is null
            and known.from_object = told.from_object and known.from_id = told.from_id
            and known.to_object = told.to_object and known.to_id = told.to_id
            and known.label = told.label and known.is_primary = told.is_primary
    )
order by from_object, from_id, to_object, to_id, label
