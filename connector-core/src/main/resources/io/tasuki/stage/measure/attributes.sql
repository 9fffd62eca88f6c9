-- A row is one attribute of the ledger.
select distinct attribute
from handoff_attribute
order by attribute
