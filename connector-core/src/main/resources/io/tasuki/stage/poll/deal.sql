-- One deal; what its own fields do not say about closed and won is said by its stage. `closes` is a date, or a moment
-- whose local day is meant.
select
    {connection} as connection,
    {object} as object,
    _id as id,
    _created_at as created_at,
    _removed_at as removed_at,
    coalesce(_merged_into, nullif({MERGED_INTO}, '')) as merged_into,
    {STAGE} as stage,
    coalesce(try_cast({IS_CLOSED} as boolean), stages.is_closed) as is_closed,
    coalesce(try_cast({IS_WON} as boolean), stages.is_won) as is_won,
    try_cast({AMOUNT} as double) as amount,
    {CURRENCY} as currency,
    {CLOSE_DATE} as closes,
    {OWNER} as owner,
    {COMPANY} as company,
    {LOST_REASON} as lost_reason
from {table} as records
left join (
    select connection as _stage_connection, stage as _stage, bool_or(is_closed) as is_closed, bool_or(is_won) as is_won
    from deal_stage
    group by connection, stage
) as stages on stages._stage_connection = {connection} and stages._stage = {STAGE}
