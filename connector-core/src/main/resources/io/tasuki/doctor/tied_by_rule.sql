-- A row is one link rule with the deals that it ties to the handoff they count for.
select rule, count(*)
from deal_tie
where part = 'counts'
group by rule
order by rule
