-- A row is one fact of a handoff that the definition agreed then says.
select lead, handoff, fact.aspect, fact.value
from handoff, lateral (values ('definition', definition_version), ('verdict', verdict)) as fact (aspect, value)
union all
select
    handoff.lead,
    handoff.handoff,
    case when state.met then 'met' else 'missing' end,
    coalesce(string_agg(criterion.criterion, ', ' order by criterion.criterion), '')
from handoff
cross join (values (true), (false)) as state (met)
left join handoff_criterion as criterion on criterion.handoff = handoff.handoff and criterion.met = state.met
group by all
