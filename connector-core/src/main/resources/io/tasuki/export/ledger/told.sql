-- A row is what a platform was told last of one handoff.
select handoff, action, conversion_name, conversion_at, clue_kind, clue, amount, currency
from export_event
where platform = ? and handoff between ? and ?
qualify row_number() over (partition by handoff order by number desc) = 1
