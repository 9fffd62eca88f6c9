-- A row is one of the last ten runs, newest first.
select run_id, command, started_at, ended_at, status
from run
order by run_id desc
limit 10
