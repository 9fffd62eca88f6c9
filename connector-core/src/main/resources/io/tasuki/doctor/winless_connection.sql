-- A row is one connection of whose deal stages none means won.
select connection, count(*)
from deal_stage
where exists (from deal where deal.connection = deal_stage.connection)
group by connection
having not coalesce(bool_or(is_won), false)
order by connection
