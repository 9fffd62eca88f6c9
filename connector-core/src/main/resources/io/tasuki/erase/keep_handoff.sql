-- A row is one handoff that goes on being counted.
insert into erased_handoff by name
select handoff.* replace (
    erasing.pseudonym || substr(handoff.handoff, length(handoff.lead) + 1) as handoff,
    erasing.pseudonym as lead,
    '' as told_by
)
from handoff
join erasing_lead as erasing on erasing.lead = handoff.lead
