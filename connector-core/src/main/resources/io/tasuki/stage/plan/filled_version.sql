-- A row is what one version of one record held in one field that sales fills; a deleted record tells nothing.
select
    {connection} as connection, {object} as object, _id as id, _observed_at as observed_at, true as is_present,
    unnest([{fields}], recursive := true)
from {present}
where _removed_at is null and {scope}
union all by name
select
    {connection} as connection, {object} as object, _id as id, _observed_at as observed_at, false as is_present,
    unnest([{fields}], recursive := true)
from {former}
where {scope}
