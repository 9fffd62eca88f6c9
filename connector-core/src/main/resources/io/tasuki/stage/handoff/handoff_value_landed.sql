-- A row is the value as it stands, of a record whose field has no history.
insert into handoff_value
select teller.lead, cast($1 as integer), $2, $3 || '/' || teller.id, teller.stands, landed.{field}
from teller
join {present} as landed on landed._id = teller.id
where trim(landed.{field}) <> ''
    and teller.id not in (
        select id
        from field_version
        where connection = $4 and object = $5 and field = $6 and retired_at is null
    )
