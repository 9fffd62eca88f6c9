-- The row: how many handoffs have attributes to put side by side.
select count(*)
from levelled_handoff
