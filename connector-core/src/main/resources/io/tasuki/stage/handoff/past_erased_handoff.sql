-- A row is one handoff of an erased person, which is counted from its moment on: when we learnt of it is not known any more.
insert into erased_handoff
from {store}.erased_handoff
where moment <= ?
