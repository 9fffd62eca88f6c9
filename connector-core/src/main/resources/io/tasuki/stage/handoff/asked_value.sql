-- A row is one distinct value of the asked fields.
select distinct value
from definition_value
where field in (select field from asked)
