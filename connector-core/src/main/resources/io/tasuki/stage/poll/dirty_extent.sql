-- One row: how many marks there are, and whether they stand for everything.
select count(*), coalesce(bool_or(id = '*'), false)
from dirty_record
