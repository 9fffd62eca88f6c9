-- A row is the level that one handoff has in several things at once, or in what is built in. Who lacks one of several is in
-- none of the levels.
create or replace temp table crossed (breakdown varchar not null, handoff varchar not null, value varchar not null)
