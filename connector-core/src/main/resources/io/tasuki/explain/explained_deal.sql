-- The row: the deal as it stands.
select
    created_at,
    removed_at,
    nullif(merged_into, ''),
    coalesce(stage, ''),
    case when coalesce(is_won, false) then 'won' when coalesce(is_closed, false) then 'lost' else 'open' end,
    amount,
    coalesce(currency, ''),
    close_date
from deal
where connection = ? and object = ? and id = ?
