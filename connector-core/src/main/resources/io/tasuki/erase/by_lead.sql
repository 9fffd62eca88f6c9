-- One row about the lead the person was.
delete from {table}
where lead in (select lead from erasing_lead)
