-- One activity with one person whom it names or is linked with; `occurred_at` is null where the CRM tells no moment.
select distinct
    {connection} as connection,
    {object} as object,
    _id as id,
    told.whom as person,
    {ACTIVITY_TYPE} as type,
    -- Whether somebody turned to the person, or met them: contact, meeting, other.
    {sort} as sort,
    coalesce({OWNER}, '') as owner,
    case
        when regexp_full_match({OCCURRED_AT}, '-?\d{9,14}') then epoch_ms(try_cast({OCCURRED_AT} as bigint))
        when regexp_full_match({OCCURRED_AT}, '\d{4}-\d{2}-\d{2}[T ].+')
            then timezone('UTC', try_cast({OCCURRED_AT} as timestamptz))
    end as occurred_at,
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
