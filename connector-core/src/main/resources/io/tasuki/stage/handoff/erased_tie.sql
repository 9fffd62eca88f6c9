-- A row is one deal of such a handoff.
insert into deal_tie by name from erased_tie
