-- A row is one distinct value that was read.
select distinct value
from reading
where value <> ''
