-- Has every plan look again at a lead of the portion with a clock that runs.
update planned_lead
set clock_runs = true
where lead in (select lead from promise_state where latest and state = 'running')
