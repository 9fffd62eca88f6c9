-- A row is one attribute of a handoff, as the store says it stood then.
select handoff.lead, handoff.handoff, 'attribute ' || attribute, value
from handoff_attribute
join handoff on handoff.handoff = handoff_attribute.handoff
