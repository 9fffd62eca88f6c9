-- A row is one value from the CRM's own history; before its first version the field was blank.
insert into reading
with version as (
    select
        id,
        coalesce(since, timestamp '-infinity') as since,
        arg_max(value, (observed_at, value)) as value
    from field_version
    where connection = ? and object = ? and field = ? and retired_at is null
        and id in (select id from wanted)
    group by id, coalesce(since, timestamp '-infinity')
)
select id, since, value, 'history', timestamp '-infinity'
from version
union all
select id, timestamp '-infinity', '', 'history', timestamp '-infinity'
from version
group by id
having min(since) > timestamp '-infinity'
