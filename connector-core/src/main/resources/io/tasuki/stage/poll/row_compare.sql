-- One landed record, its newest version, with what it is against the known one: new, changed, touched, same or older.
create or replace temp table merge_row as
with landed as (
    select landed.*
    from scratch.landed_row as landed
    join merge_newest as newest on newest._number = landed._number
    where {which}
),
known as (
    select *
    from {present}
    where _id in (select _id from landed)
)
select
    landed._id as _id,
    landed._created_at as _created_at,
    landed._modified_at as _modified_at,
    nullif(coalesce(landed._unique_key, known._unique_key), '') as _unique_key
    {merged_columns}
    {watched_columns},
    case
        when known._id is null then 'new'
        when landed._modified_at < known._modified_at or landed._modified_at <= known._removed_at then 'older'
        when known._removed_at is not null then 'changed'
        when (nullif(coalesce(landed._unique_key, known._unique_key), '') {newest_values})
            is distinct from (known._unique_key {known_values}) then 'changed'
        when landed._modified_at > known._modified_at then 'touched'
        else 'same'
    end as _state
from landed
left join known on known._id = landed._id
