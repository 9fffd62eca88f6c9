-- A row is one lead tied to a deal whose ties are made anew.
create or replace temp table retied_lead as
select distinct lead
from (from deal_tie where deal in (select deal from retied_deal))
semi join retied_deal using (connection, deal)
