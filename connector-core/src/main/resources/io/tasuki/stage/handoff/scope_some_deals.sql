-- A row is one deal whose ties are made anew.
create or replace temp table scope_deal as
from (from deal where id in (select deal from retied_deal)) as found
semi join retied_deal on retied_deal.connection = found.connection and retied_deal.deal = found.id;
create or replace temp view ledger_deal as
from scope_deal;
-- A row is one person's part in such a deal.
create or replace temp table scope_part as
from (from deal_part where deal in (select deal from retied_deal))
semi join retied_deal using (connection, deal);
create or replace temp view ledger_part as
from scope_part;
-- A row is one record of a lead that may have a part in such a deal.
create or replace temp view ledger_partner as
from lead_record
where id in (select person from scope_part)
