-- One column of a table, in the table's order. The catalogue's own list would name every column of every table first.
select name
from pragma_table_info({table})
