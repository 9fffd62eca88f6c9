-- Every row goes, for the whole ledger is made anew.
delete from ledger_setting;
delete from exchange_rate;
delete from handoff;
delete from handoff_attribute;
delete from handoff_level;
delete from attribute_place;
delete from handoff_criterion;
delete from definition_criterion;
delete from unreadable_handoff;
delete from lead_sign;
delete from deal_tie;
delete from stale_lead
