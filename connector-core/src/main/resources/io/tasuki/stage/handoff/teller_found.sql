-- A row goes when its lead was never handed over.
delete from teller
where lead not in (select lead from handoff_found)
