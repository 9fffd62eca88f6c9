-- One link between a record and one of another object that it is or was about.
select {connection} as connection, {object} as object, {about} as id, {whom} as whom
from record_link
where connection = {connection} and from_object = {from} and to_object = {to}
