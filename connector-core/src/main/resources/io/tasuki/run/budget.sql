-- A row is one connection's allowance at the end of the last run that used it.
select connection, calls_made, daily_limit, daily_remaining, crm_now
from connection_reading
order by connection
