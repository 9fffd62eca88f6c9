-- A row is one lead with a deal whose close date has come since the last plan.
insert into plan_scope
select distinct tie.lead
from deal
join deal_tie as tie on tie.connection = deal.connection and tie.deal = deal.id
where deal.close_date > cast(cast(? as timestamp) as date) and deal.close_date <= cast(cast(? as timestamp) as date)
    and tie.lead not in (select lead from plan_scope)
