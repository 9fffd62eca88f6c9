-- A row is the number and the unique key of one record whose key has letters beyond ASCII.
select _number, {field}
from scratch.landed_row
where _number > ? and regexp_matches({field}, '[^\x00-\x7F]')
