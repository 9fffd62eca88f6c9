-- A row is one object that ever landed.
select object
from landed_field
where field = '_id'
order by object
