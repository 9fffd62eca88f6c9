-- A row is one handoff of the last twelve months that counts for a campaign that touched it, or for all.
with reach as (
    select distinct journey.handoff, journey.won, step.campaign_key, step.touch = '' as untouched
    from step
    join journey on journey.journey = step.journey
),
counted as (
    select report_handoff.place, reach.*
    from reach
    join report_handoff on report_handoff.handoff = reach.handoff
)
select 'campaign/' || campaign_key || '/' || unnest(if(won, ['handoffs', 'won'], ['handoffs'])) as key, place
from counted
where campaign_key <> ''
union all
select distinct unnest(if(won, ['all', 'won'], ['all'])), place
from counted
union all
select 'untouched', place
from counted
where untouched and won
