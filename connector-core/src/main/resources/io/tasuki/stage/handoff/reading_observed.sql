-- A row is one value we saw ourselves, of a record whose field has no history. The first one holds since the record
-- was made; a later one since its own change, which we can only know to lie before we saw it.
insert into reading
with version as (
    select _id as id, coalesce(_changed_at, _modified_at) as changed_at, _observed_at as observed_at, {field} as value
    from {former}
    where _id in (select id from wanted)
    union all
    select _id, coalesce(_changed_at, _modified_at), _observed_at, {field}
    from {present}
    where _id in (select id from wanted)
),
alone as (
    select id, count(*) = 1 as single, min(observed_at) as first_seen
    from version
    where id not in (select id from reading)
    group by id
)
select
    version.id,
    case
        when alone.single or version.observed_at = alone.first_seen then timestamp '-infinity'
        else least(version.changed_at, version.observed_at)
    end as valid_since,
    arg_max(coalesce(version.value, ''), (version.observed_at, version.value)),
    'observed',
    case when valid_since = timestamp '-infinity' then any_value(alone.first_seen) else timestamp '-infinity' end
from version
join alone on alone.id = version.id
group by version.id, valid_since
