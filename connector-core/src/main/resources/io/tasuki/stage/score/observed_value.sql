-- A row is the value of one attribute at one observed handoff, in their order.
select coalesce(level.value, '')
from observed_handoff as observed
left join (select handoff, value from level_of(?) where attribute = ?) as level on level.handoff = observed.handoff
order by observed.place
