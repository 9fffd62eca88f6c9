-- A row is one lead that is planned: all that were ever handed over.
create or replace temp table plan_scope as
select distinct lead from handoff
