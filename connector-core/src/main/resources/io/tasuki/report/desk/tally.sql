-- A row is one number of handoffs of one section, in the order of their keys.
select listing, total, priced, revenue, median, median_days, most_days
from listed
where starts_with(listing, $1)
order by listing
