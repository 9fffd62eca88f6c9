-- One value that we believe to stand in a field of ours and that the CRM just told otherwise.
create or replace temp table merge_doubt as
with told as (
    select _id as id, unnest({told}, recursive := true)
    from merge_row
    where _state <> 'older'
)
select known.id, known.field
from told
join crm_value as known on known.id = told.id and known.field = told.field
where known.connection = ? and known.object = ? and not known.doubtful
    and told.value is not null and not same_value(told.kind, told.value, known.value)
