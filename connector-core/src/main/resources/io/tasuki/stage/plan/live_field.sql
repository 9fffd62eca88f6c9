-- A row is one field whose live values have to be read on one object.
select distinct field
from wanted_value
where connection = ? and object = ? and verdict = 'read'
order by field
