-- A row is one thing that rates are broken down by unasked: an attribute of the ledger, the definition, a criterion.
select attribute
from level_of(?)
where place is not null
group by attribute
order by min(place), attribute
