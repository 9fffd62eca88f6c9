-- One person's part in one deal, as a record of its own says it.
select
    {connection} as connection,
    {DEAL} as deal,
    {PERSON} as person,
    coalesce(try_cast({IS_PRIMARY} as boolean), false) as is_primary
from {table}
where _removed_at is null and {DEAL} <> '' and {PERSON} <> ''
