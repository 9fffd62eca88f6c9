-- One touch of one person by one campaign, whom it names or is linked with; `answered` is a date or a moment, as the CRM
-- tells it, and `undone` says that there was none after all. Whom a record names twice it is told of twice.
select
    {connection} as connection,
    {object} as object,
    _id as id,
    told.whom as person,
    {CAMPAIGN} as campaign,
    {OCCURRED_AT} as answered,
    coalesce({ACTIVITY_STATE}, '') as state,
    {undone} as undone,
    _created_at as created_at,
    _removed_at as removed_at
from {table} as records
join (
    select _id as told_of, {PERSON} as whom
    from {table}
    union all
    select _id, {OTHER_PERSON}
    from {table}
    union all
    select id, whom
    from ({linked}) as linked
) as told on told.told_of = records._id
where told.whom <> ''
