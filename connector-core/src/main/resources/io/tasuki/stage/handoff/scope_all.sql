-- A row is one record of a lead whose part of the ledger is made.
create or replace temp view ledger_record as
from lead_record;
-- A row is one person among them.
create or replace temp view ledger_person as
from person;
-- A row is one handoff of such a lead.
create or replace temp view ledger_handoff as
from handoff;
-- A row is one deal whose ties are made.
create or replace temp view ledger_deal as
from deal;
-- A row is one person's part in such a deal.
create or replace temp view ledger_part as
from deal_part;
-- A row is one record of a lead that may have a part in such a deal.
create or replace temp view ledger_partner as
from lead_record
