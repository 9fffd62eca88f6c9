-- The row: how many rows were told, of how many records, and how many of these the store knows.
select
    (select count(*) from scratch.landed_row where _number <= ?),
    count(*),
    count(*) filter (where known)
from merge_newest
