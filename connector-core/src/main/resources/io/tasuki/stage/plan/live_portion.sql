-- A row is one of the next records of one object that have to be read.
select distinct id
from wanted_value
where connection = ? and object = ? and verdict = 'read' and id > ?
order by id
limit ?
