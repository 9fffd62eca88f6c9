-- A row is one value of one attribute, with the handoffs that had it after a day and up to a moment.
select level.attribute, level.value, count(*)
from handoff
join level_of($2) as level on level.handoff = handoff.handoff
where handoff.moment <= cast($1 as timestamp)
    and local_day(handoff.moment, $2) > cast($3 as date)
    and not handoff.ambiguous
group by level.attribute, level.value
