-- The row: the column of a landed table, if it is there.
select column_name
from duckdb_columns()
where database_name = current_database() and schema_name = 'crm' and table_name = ? and lower(column_name) = lower(?)
