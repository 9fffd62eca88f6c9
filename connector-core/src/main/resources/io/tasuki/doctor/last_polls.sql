-- The row: when a poll last came to an end, and the last run that polled with its status.
with polled as (
    select run_id, status, ended_at
    from run
    where command in ('sync', 'poll') and status <> 'running'
)
select
    max(ended_at) filter (where status in ('succeeded', 'partial')),
    coalesce(max(run_id), ''),
    coalesce(arg_max(status, run_id), '')
from polled
