-- A row is one handoff that counts, and whether it was won.
create or replace temp view guarded_handoff as
select handoff, outcome = 'won' as won
from measured
