-- One row: how many records of one landed object are alive.
select count(*) from {table} where _removed_at is null and _merged_into is null
