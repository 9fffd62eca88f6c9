-- One campaign; what it cost is in the connection's own currency.
select
    {connection} as connection,
    {object} as object,
    _id as id,
    _created_at as created_at,
    _removed_at as removed_at,
    {LABEL} as name,
    {CHANNEL} as channel,
    try_cast({COST} as double) as cost
from {table}
