-- A row is one deal of a handoff that goes on being counted.
insert into erased_tie by name
select deal_tie.* replace (
    erasing.pseudonym || substr(deal_tie.handoff, length(deal_tie.lead) + 1) as handoff,
    erasing.pseudonym as lead
)
from deal_tie
join erasing_lead as erasing on erasing.lead = deal_tie.lead
