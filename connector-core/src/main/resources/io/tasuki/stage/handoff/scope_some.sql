-- A row is one record of a lead whose part of the ledger is made anew.
create or replace temp view ledger_record as
from lead_record
semi join ledger_lead on ledger_lead.lead = lead_record.lead;
-- A row is one handoff of such a lead.
create or replace temp view ledger_handoff as
from handoff
semi join ledger_lead on ledger_lead.lead = handoff.lead;
-- A row is one deal whose ties are made anew.
create or replace temp view ledger_deal as
from deal
semi join retied_deal on retied_deal.connection = deal.connection and retied_deal.deal = deal.id
