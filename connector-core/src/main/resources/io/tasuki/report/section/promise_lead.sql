-- A row is one lead that was handed over in the last thirteen weeks.
create or replace temp table report_promise_lead as
select distinct lead
from handoff
where not ambiguous and moment <= cast($1 as timestamp) and local_day(moment, $2) >= cast($3 as date)
