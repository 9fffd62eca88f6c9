-- A row is one value of a handoff field that is no moment.
select value
from unreadable_handoff
where lead in (select lead from explained_lead)
order by value
