-- One column of a table, in the table's order.
select column_name
from duckdb_columns()
where database_name = current_database() and schema_name = ? and table_name = ?
order by column_index
