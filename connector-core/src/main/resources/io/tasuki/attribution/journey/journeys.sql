-- A row is one handoff with the channels of its touches and the days from each to the end of the way.
with way as (
    select
        step.journey,
        string_agg(coalesce(touch_channel.number, -1), ',' order by step.place) as channels,
        string_agg(
            coalesce((epoch_us(journey.until) - epoch_us(step.touched_at)) / 86400000000.0, 0), ',' order by step.place
        ) as days
    from step
    join journey on journey.journey = step.journey
    left join touch_channel on touch_channel.channel = step.channel and step.touch <> ''
    {which}
    group by step.journey
)
select
    journey.journey,
    journey.won,
    cast(journey.amount as varchar),
    journey.currency,
    milestone.lead,
    milestone.opportunity,
    milestone.close,
    way.channels,
    way.days
from journey
join milestone on milestone.journey = journey.journey
join way on way.journey = journey.journey
{which}
order by journey.journey
