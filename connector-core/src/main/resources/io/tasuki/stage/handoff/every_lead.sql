-- The row stands for every lead: the whole ledger was made anew.
create or replace temp table changed_lead as
select '*' as lead
