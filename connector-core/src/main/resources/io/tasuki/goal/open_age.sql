-- A row is how many handoffs of one level and one age are open.
select level, age, count(*)
from goal_handoff
where ending = 'open'
group by level, age
order by level, age
