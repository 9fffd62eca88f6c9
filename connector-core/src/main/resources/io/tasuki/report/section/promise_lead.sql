-- A row is one lead that was handed over in the last thirteen weeks.
create or replace temp table report_promise_lead as
select distinct lead
from handoff
where local_day(moment, $2) >= cast($1 as date)
