-- A row goes when its lead's part of the ledger is made anew.
delete from handoff_attribute where handoff in (select handoff from ledger_handoff);
delete from handoff_level where handoff in (select handoff from ledger_handoff);
delete from handoff_criterion where handoff in (select handoff from ledger_handoff);
delete from handoff where lead in (select lead from ledger_lead);
delete from unreadable_handoff where lead in (select lead from ledger_lead);
delete from lead_sign where lead in (select lead from ledger_lead)
