-- A row is one lead with a record on which a plan takes back what another run wrote.
insert into stale_lead
select distinct record.lead
from plan
join plan_change as change on change.plan_id = plan.plan_id
join lead_record as record
    on record.connection = change.connection and record.object = change.object and record.id = change.id
where plan.plan_id = ? and plan.reverts is not null and change.batch is not null
order by record.lead
