-- A row is one handoff that is followed: what it is told by, and the day it ended on. Whoever has no value there is blank.
create or replace temp table goal_handoff as
select
    followed.handoff,
    followed.handoff_day,
    followed.counts,
    followed.outcome,
    followed.ending,
    followed.age,
    followed.days,
    followed.handoff_day + cast(followed.days as integer) as end_day,
    followed.amount,
    followed.currency,
    coalesce(nullif(level.value, ''), '(blank)') as level
from followed
left join (select handoff, value from level_of($1) where attribute = $2) as level on level.handoff = followed.handoff
