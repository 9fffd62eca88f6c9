-- A row is one landed field of an object, or the column that every landed table has.
select field
from landed_field
where object = ?
