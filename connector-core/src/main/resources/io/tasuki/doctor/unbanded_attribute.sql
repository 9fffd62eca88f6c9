-- A row is one attribute of bands and how many handoffs hold something in it that is no number.
select attribute, count(*)
from handoff_attribute
where basis = 'unreadable'
group by attribute
order by attribute
