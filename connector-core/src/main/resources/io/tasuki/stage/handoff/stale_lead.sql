-- A row is one lead of which something may have to be written now: its part of the ledger or a deal of its was made
-- anew. When a stage means something else now, that is every lead.
insert into stale_lead
with changed as (
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
)
select lead
from changed
where lead not in (select lead from stale_lead)
