-- Takes away what an earlier making of the ledger took over from erased people.
delete from handoff_attribute where handoff in (select handoff from erased_handoff);
delete from handoff_criterion where handoff in (select handoff from erased_handoff);
delete from deal_tie where lead in (select lead from erased_handoff);
delete from lead_sign where lead in (select lead from erased_handoff);
delete from handoff where lead in (select lead from erased_handoff)
