-- A row is who had the lead of a handoff a day later, where no history of owners is read: as if they had it all the time.
create or replace temp table promise_owned as
select handoff, moment, 0 as turn, moment as made, told_by as record, moment as since, timestamp 'infinity' as until, owner
from promise_span
where owner <> ''
