-- A row is one promise of one handoff that somebody asks about.
create or replace temp table promise_asked as
from promise_clock
where started_at >= $1 and started_at < $2 and ($3 or owner = $4)
