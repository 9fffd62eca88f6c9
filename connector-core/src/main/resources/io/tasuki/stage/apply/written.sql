-- A row is one record, or one field, of an object that a run wrote to.
select distinct {column}
from field_write
where run_id = ? and state = 'applied' and not starts_with(id, 'erased/') and connection = ? and object = ? and {column} > ?
order by {column}
limit ?
