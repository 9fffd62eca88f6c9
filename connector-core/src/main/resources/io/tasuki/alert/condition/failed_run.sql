-- A row is one command whose last run left something undone that no whole sync has made up for since. A run that a person
-- stopped names nothing that it left.
with ended as (
    select
        command,
        run_id,
        status,
        coalesce(ended_at, started_at) as ended_at,
        array_to_string(list_sort(list_distinct(coalesce(document -> '$.problems' ->> '$[*].where', []))), chr(31)) as undone
    from run
    where command in ('sync', 'poll', 'apply', 'retry') and status <> 'running'
    qualify row_number() over (partition by command order by run_id desc) = 1
)
select command, run_id, status, ended_at, undone
from ended
where status <> 'succeeded'
    and not (status = 'stopped' and undone = '')
    and run_id > (select coalesce(max(run_id), '') from run where command = 'sync' and status = 'succeeded')
order by command
