-- A row is one criterion of a handoff that goes on being counted, without the record that met it.
insert into erased_criterion by name
select criterion.* replace (
    erasing.pseudonym || substr(handoff.handoff, length(handoff.lead) + 1) as handoff,
    case when contains(criterion.basis, '/') then '' else criterion.basis end as basis
)
from handoff_criterion as criterion
join handoff on handoff.handoff = criterion.handoff
join erasing_lead as erasing on erasing.lead = handoff.lead
