-- One step of a deal pipeline; when it was removed and made again, the living one.
(select
    {connection} as connection,
    {object} as object,
    {STAGE} as stage,
    {PIPELINE} as pipeline,
    {LABEL} as label,
    try_cast({IS_CLOSED} as boolean) as is_closed,
    try_cast({IS_WON} as boolean) as is_won
from {table}
qualify row_number() over (partition by {STAGE} order by _removed_at is not null, _created_at desc, _id) = 1)
