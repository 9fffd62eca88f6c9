-- One deal that a record names.
select {connection} as connection, {object} as object, _id as id, {DEAL} as deal
from {table}
where {DEAL} <> ''
