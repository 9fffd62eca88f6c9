-- A row is one lead that is planned now: until the plan is over, what may differ counts as still to be written.
insert into planned_lead
select lead, count(*), 0, lead in (select lead from wanted_value where lead in (from plan_portion)), false, false
from wanted_now
group by lead
order by lead
