-- A row is one connection with the calls of the last run that used it.
select connection, calls_made
from connection_reading
order by connection
