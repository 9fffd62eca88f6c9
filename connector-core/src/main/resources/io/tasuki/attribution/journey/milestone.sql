-- A row is the way of one handoff: how many steps, and the places of the touches that carry its milestones; -1: none does.
create or replace temp table milestone as
select
    step.journey,
    count(*) as steps,
    count(*) filter (where step.touched_at <= journey.moment) - 1 as lead,
    count(*) filter (where step.touched_at <= journey.deal_made_at) - 1 as opportunity,
    count(*) filter (where step.touched_at <= journey.won_at) - 1 as close
from step
join journey on journey.journey = step.journey
group by step.journey
