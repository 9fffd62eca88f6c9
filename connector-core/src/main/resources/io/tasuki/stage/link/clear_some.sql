-- A row goes when its lead is found anew.
delete from lead where lead in (select lead from relinked_lead);
delete from lead_record where lead in (select lead from relinked_lead);
delete from ambiguous_record where lead in (select lead from relinked_lead)
