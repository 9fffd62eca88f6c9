-- A row is how many handoffs have one value of one attribute, and how many of them a deal counts for.
select
    attribute.attribute, attribute.value, count(*), count(*) filter (tied.handoff is not null)
from handoff
join handoff_attribute as attribute on attribute.handoff = handoff.handoff
left join (select distinct handoff from deal_tie where part = 'counts') as tied on tied.handoff = handoff.handoff
group by attribute.attribute, attribute.value
