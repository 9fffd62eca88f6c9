-- A row is one deal tied to one handoff of the lead, and how it stood at the moment asked for.
select
    tie.handoff,
    tie.connection || '.' || coalesce(deal.object, '') || '/' || tie.deal as address,
    tie.rule,
    tie.part,
    coalesce(state.kind, ''),
    coalesce(state.stage, ''),
    state.began,
    coalesce(state.evidence, ''),
    state.amount,
    coalesce(state.currency, '')
from deal_tie as tie
left join deal on deal.connection = tie.connection and deal.id = tie.deal
left join deal_state_of('explained_owner', cast(? as timestamp), ?) as state
    on state.connection = tie.connection and state.deal = tie.deal
where tie.lead in (select lead from explained_lead)
order by tie.handoff, tie.part, address
