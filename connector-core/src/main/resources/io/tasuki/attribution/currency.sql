-- A row is the currency that all won amounts are told in; null: nobody named it, or there are several.
select case when count(distinct currency) = 1 then nullif(max(currency), '') end
from journey
where won
