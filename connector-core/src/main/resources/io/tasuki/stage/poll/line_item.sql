-- One living line item of one deal, which it names or is linked with.
select distinct {connection} as connection, {object} as object, _id as id, told.whom as deal, _created_at as created_at
from {table} as records
join (
    select _id as told_of, {DEAL} as whom
    from {table}
    union all
    select id, whom
    from ({linked}) as linked
) as told on told.told_of = records._id
where told.whom <> '' and records._removed_at is null
