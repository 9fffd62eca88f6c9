-- A row is one handoff on which attributes are judged, and whether it was won in time.
create or replace temp view guarded_handoff as
select handoff, won
from observed_handoff
