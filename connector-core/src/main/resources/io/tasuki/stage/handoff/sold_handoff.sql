-- A row is one handoff whose deals may have other line items than before. What was sold to an erased person stays as it is.
create or replace temp table sold_handoff as
select handoff
from handoff
where (lead in (select lead from changed_lead) or exists (from changed_lead where lead = '*'))
    and lead not in (select lead from erased_handoff)
