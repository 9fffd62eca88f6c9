-- A row is one of the owners of whom something was promised, those who missed the most first.
select owner
from report_promised
where starts_with(listing, 'promises/owner/')
group by owner
order by count(*) filter (where state = 'missed') desc, count(*) desc, owner
limit 12
