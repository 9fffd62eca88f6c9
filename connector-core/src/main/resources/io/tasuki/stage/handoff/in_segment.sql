-- A row is one handoff in the segment of one version.
insert into in_segment
select distinct cast(? as integer), handoff
from definition_value
where field in (select field from asked) and value in (select value from fitting)
