-- A row is what one level of a breakdown comes to by one model.
with told_in as (
    select case when count(distinct currency) = 1 then nullif(max(currency), '') end as currency
    from journey
    where won
)
select
    summary.breakdown as "by",
    summary.label as name,
    summary.level as id,
    credit_model.word as model,
    summary.leads,
    summary.handoffs,
    summary.won as won_handoffs,
    summary.wins as credited_wins,
    summary.wins_lo as credited_wins_lo,
    summary.wins_hi as credited_wins_hi,
    regexp_replace(cast(summary.revenue as varchar), '\.?0+$', '') as won_revenue,
    told_in.currency,
    summary.cost,
    case when summary.cost > 0 then (cast(summary.revenue as double) - summary.cost) / summary.cost end as roi,
    case when summary.wins > 0 then summary.cost / summary.wins end as cost_per_won_deal
from summary
join credit_model on credit_model.model = summary.model
cross join told_in
order by summary.breakdown, credit_model.model, summary.label, summary.level
