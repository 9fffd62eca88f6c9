-- One landed table of present records, named after its object.
select table_name
from duckdb_tables()
where database_name = coalesce(?, current_database()) and schema_name = ?
order by table_name
