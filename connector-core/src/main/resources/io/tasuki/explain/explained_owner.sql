-- A row is one lead for whom a deal counts that the explained lead has a part in.
create or replace temp table explained_owner as
select distinct owner.lead
from deal_tie as owner
join deal_tie as own on own.connection = owner.connection and own.deal = owner.deal
where owner.part = 'counts' and own.lead in (select lead from explained_lead)
