-- One row: how many records of one object have to be read.
select count(distinct id)
from wanted_value
where connection = ? and object = ? and verdict = 'read'
