-- A row is what one touch of one won handoff is given by one model.
select
    journey.handoff as handoff_id,
    journey.lead,
    journey.deal,
    nullif(step.touch, '') as touch_id,
    step.touched_at,
    step.channel,
    nullif(step.campaign, '') as campaign,
    credit_model.word as model,
    credit.credit,
    credit.revenue as won_revenue,
    nullif(journey.currency, '') as currency,
    campaign_cost.cost,
    nullif(step.campaign_id, '') as campaign_id,
    step.kind,
    case when cardinality(step.details) > 0 then cast(to_json(step.details) as varchar) end as details,
    journey.moment as handoff_at,
    journey.won_at,
    credit.place + 1 as touch_number,
    case when step.touch = '' then 0 else milestone.steps end as touch_count,
    {touches} as touches
from credit
join journey on journey.journey = credit.journey
join step on step.journey = credit.journey and step.place = credit.place
join milestone on milestone.journey = credit.journey
join credit_model on credit_model.model = credit.model
left join campaign_cost on campaign_cost.campaign_key = step.campaign_key and step.campaign_key <> ''
order by credit.journey, credit.model, credit.place
