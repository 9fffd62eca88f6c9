-- A row is one lead whose part of the ledger, or a deal of its, was made anew. When a stage means something else now, the
-- lead `*` stands for all of them.
create or replace temp table changed_lead as
select lead
from ledger_lead
union
select lead
from retied_lead
union
select lead
from (from deal_tie where deal in (select deal from retied_deal))
semi join retied_deal using (connection, deal)
union
select '*'
from dirty_record
semi join deal_stage using (connection, object)
