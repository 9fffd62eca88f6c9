-- A row is one lead that is planned: something of it changed, is not settled yet, or has come of age since the last plan.
create or replace temp table plan_scope as
select lead from stale_lead
union
select lead from planned_lead where to_write or to_read or clock_runs
union
select record.lead
from write_retry as retry
join lead_record as record using (connection, object, id)
where retry.not_before <= ?
union
select lead from handoff where moment > ? and moment <= ?
union
select tie.lead
from deal_stage_version as version
join deal_tie as tie using (connection, deal)
where version.since > ? and version.since <= ?
