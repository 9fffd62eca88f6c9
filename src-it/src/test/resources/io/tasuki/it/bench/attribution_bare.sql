-- A row is one handoff with its way.
select journey.journey, string_agg(step.channel, '>' order by step.place), any_value(journey.won)
from step
join journey on journey.journey = step.journey
group by journey.journey
