-- A row is one promise that was not kept in time, the newest first.
select
    handoff, lead, latest, promise, started_at, due, kept_at, state, evidence, owner, owner_record, arrived_at, system_seconds, human_seconds
from promise_asked
where state = 'missed'
order by due desc, handoff, place
limit ?
