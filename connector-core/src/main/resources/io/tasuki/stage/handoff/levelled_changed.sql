-- A row is one handoff of which an attribute may have been told anew.
create or replace temp view levelled_handoff as
select handoff
from handoff
where lead in (select lead from changed_lead) or exists (from changed_lead where lead = '*');
-- One row of the attributes as they were told before.
delete from handoff_level
where handoff in (select handoff from levelled_handoff);
-- A row is one attribute of such a handoff.
create or replace temp view levelled as
from handoff_attribute
where handoff in (select handoff from levelled_handoff)
