-- One link between a record and one of another object that it is about, as the record of one of them tells it.
select {about} as id, {whom} as whom, is_primary
from record_link
where connection = {connection} and from_object = {from} and to_object = {to} and retired_at is null
