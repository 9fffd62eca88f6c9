-- A row is the level that one handoff has in several things at once, or in what is built in. Who lacks one of several is in
-- none of the levels.
create or replace temp table crossed (breakdown varchar not null, handoff varchar not null, value varchar not null)
;
-- A row is the level that one handoff has in one asked thing whose levels do not stand side by side.
create or replace temp view placed as
select attribute as breakdown, handoff, value
from agreed_level()
where attribute in (select breakdown from asked)
union all
from crossed
