-- A row is one column of a landed table that holds a field of the CRM, or `_id`, which every one has. The engine's own
-- catalogue tells the same by looking into every database there is.
create table landed_field (
    object varchar not null,          -- as in connection.object
    field varchar not null
);
insert into landed_field
select table_name, column_name
from duckdb_columns()
where database_name = current_database() and schema_name = 'crm' and (column_name = '_id' or not starts_with(column_name, '_'))
order by table_name, column_index;
