-- A row is one attribute that is blank in every one of its handoffs, which are more than a few.
select attribute, count(*)
from handoff_attribute
group by attribute
having count(*) >= 5 and max(value) = ''
order by attribute
