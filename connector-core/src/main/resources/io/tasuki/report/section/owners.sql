-- A row is one handoff that conversion counts, for its owner: as one, and by its outcome within the horizon.
select report_handoff.owner || '/' || unnest(['handoffs', measured.outcome]) as key, report_handoff.place
from measured
join report_handoff on report_handoff.handoff = measured.handoff
