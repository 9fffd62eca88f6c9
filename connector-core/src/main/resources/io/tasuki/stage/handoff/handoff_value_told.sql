-- A row is one value from the field's own history.
insert into handoff_value
select distinct teller.lead, cast($1 as integer), $2, $3 || '/' || teller.id, teller.stands, told.value
from teller
join (
    select id, value
    from field_version
    where connection = $4 and object = $5 and field = $6 and retired_at is null and id in (select id from teller)
) as told on told.id = teller.id
where trim(told.value) <> ''
