-- A row is one promise of one handoff, the handoffs in the order in which they happened.
select
    handoff, lead, latest, promise, started_at, due, kept_at, state, evidence, owner, owner_record, arrived_at, system_seconds, human_seconds
from promise_clock
order by started_at, handoff, place
