-- The row: the deal as it stands.
select
    created_at,
    removed_at,
    nullif(merged_into, ''),
    coalesce(stage, ''),
    case when coalesce(is_won, false) then 'won' when coalesce(is_closed, false) then 'lost' else 'open' end,
    amount,
    coalesce(currency, ''),
    local_day(moment_of(closes, $4), $4)
from deal
where connection = $1 and object = $2 and id = $3
