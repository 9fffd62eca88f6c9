-- A row is one handoff that is not simply counted as open: it ended, or it does not count at all and has no outcome.
-- They are the fewer, and only they have to be found again for each level.
create or replace temp table aside as
select handoff, outcome, days, amount
from measured
where outcome <> 'open'
union all
select handoff, null, null, null
from handoff
where handoff not in (select handoff from measured)
