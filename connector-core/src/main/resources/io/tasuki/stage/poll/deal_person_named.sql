-- One deal that a record of a person's part in deals names, or once named.
select {connection} as connection, {object} as object, _id as id, {DEAL} as deal
from {table}
where {DEAL} <> ''
