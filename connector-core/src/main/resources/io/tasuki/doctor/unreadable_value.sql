-- The row: living records in whose field something stands that cannot be read as what it should be.
select count(*)
from {present}
where _removed_at is null and trim(coalesce({field}, '')) <> '' and {reading} is null
