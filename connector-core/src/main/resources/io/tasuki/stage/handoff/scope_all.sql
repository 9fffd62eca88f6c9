-- A row is one record of a lead whose part of the ledger is made.
create or replace temp view ledger_record as
from lead_record;
-- A row is one handoff of such a lead.
create or replace temp view ledger_handoff as
from handoff;
-- A row is one deal whose ties are made.
create or replace temp view ledger_deal as
from deal
