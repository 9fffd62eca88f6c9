-- A row is one part of `handoff_level` that something is broken down by.
select distinct part
from attribute_place
where attribute in (select breakdown from asked)
order by part
