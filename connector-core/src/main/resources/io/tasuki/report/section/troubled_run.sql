-- A row is how many runs of the week before the moment did not do everything, by what they came to.
select status, count(*)
from run
where started_at > $1 and started_at <= $2 and status in ('failed', 'partial', 'stopped')
group by status
order by status
