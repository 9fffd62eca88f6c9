-- A row is one lead that was not one before.
insert into relinked_lead
select distinct case when verdict.ambiguous then grouping.lead else verdict.lead end as found
from grouping
join verdict on verdict.label = grouping.label
where grouping.lead is not null and found not in (select lead from relinked_lead)
