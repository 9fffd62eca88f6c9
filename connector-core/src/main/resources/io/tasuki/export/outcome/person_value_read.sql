-- A row is what one field says of one lead: of its living records of that object, the one it is named by, else the oldest.
insert into person_value
select record.lead, ?, cast(? as integer), landed.{field}
from lead_record as record
join {present} as landed on landed._id = record.id
where record.connection = ? and record.object = ?
    and landed._removed_at is null
    and trim(coalesce(landed.{field}, '')) <> ''
    and record.lead in (select lead from outcome_candidate)
qualify row_number() over (
    partition by record.lead order by record.rule <> 'anchor', landed._created_at, landed._id
) = 1
