-- A row is one handoff that was won by then, or of which the platform was told.
create or replace temp table outcome_candidate as
with told as (
    select distinct handoff, connection || '.' || object || '/' || id as record
    from export_event
    where platform = $3
),
outcome as (
    from outcome_at($1, $2)
    -- What an erased person's handoffs come to is nobody's any more.
    where not starts_with(lead, 'erased/') and (outcome = 'won' or handoff in (select handoff from told))
)
select
    coalesce(outcome.handoff, told.handoff) as handoff,
    coalesce(outcome.lead, told.record) as record,
    outcome.lead,
    outcome.handoff is null as gone,
    coalesce(outcome.ambiguous, false) as ambiguous,
    coalesce(outcome.outcome = 'won', false) as won,
    outcome.won_at,
    -- An amount that leaves out a deal would be corrected later as if the customer had paid more.
    case when outcome.unpriced = 0 then outcome.won_amount end as amount,
    outcome.currency
from outcome
full join told on told.handoff = outcome.handoff
