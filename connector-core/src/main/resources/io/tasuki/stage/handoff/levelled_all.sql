-- A row is one handoff: the attributes of none stand side by side yet.
create or replace temp view levelled_handoff as
select handoff
from handoff;
-- A row is one attribute of such a handoff.
create or replace temp view levelled as
from handoff_attribute
