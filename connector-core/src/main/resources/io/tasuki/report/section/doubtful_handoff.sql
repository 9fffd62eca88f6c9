-- A row is one handoff of which something has to be settled.
select 'unpriced' as key, place
from report_handoff
where outcome = 'won' and unpriced > 0
union all
select 'undated', place
from report_handoff
where outcome = 'won' and ended_at is null
union all
select 'ownerless', place
from report_handoff
where outcome = 'open' and latest and owner = ''
union all
select 'definition_missed', place
from report_handoff
where verdict = 'missed' and day >= cast($1 as date)
