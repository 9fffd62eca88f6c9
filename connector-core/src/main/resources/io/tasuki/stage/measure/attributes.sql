-- A row is one thing to break rates down by: an attribute of the ledger, the definition, a criterion.
select attribute
from level_of
group by attribute
order by min(place), attribute
