-- A row is one value that the model is given of one handoff of the portion.
create or replace temp table score_value as
select
    handoff.handoff,
    handoff.lead,
    asked.place,
    asked.attribute,
    coalesce(nullif(level.value, ''), '(blank)') as value
from handoff
cross join score_attribute as asked
left join level_of(?) as level on level.handoff = handoff.handoff and level.attribute = asked.attribute
where handoff.lead in (select lead from score_portion) and not handoff.ambiguous and handoff.told_by <> ''
