-- One row: whether a lead may lack something now, or time alone made something due since the last plan.
with last_plan as (select coalesce(max(as_of), timestamp '1970-01-01') as as_of from plan where reverts is null)
select
    exists (from stale_lead)
    or exists (from write_retry where not_before <= ?)
    or exists (from handoff, last_plan where moment > last_plan.as_of and moment <= ?)
    or exists (from deal_stage_version, last_plan where since > last_plan.as_of and since <= ?)
    or exists (
        from deal, last_plan
        where close_date > cast(last_plan.as_of as date) and close_date <= cast(cast(? as timestamp) as date))
