-- A row is the number and id of one record, with what an erased person could be recognised by.
select _number, _id {values}
from scratch.landed_row
where _number > ?
