-- A row is one lead with a deal whose close date has come since the last plan.
insert into plan_scope
select distinct tie.lead
from deal
join deal_tie as tie on tie.connection = deal.connection and tie.deal = deal.id
where local_day(moment_of(deal.closes, $1), $1) > local_day($2, $1)
    and local_day(moment_of(deal.closes, $1), $1) <= local_day($3, $1)
    and tie.lead not in (select lead from plan_scope)
