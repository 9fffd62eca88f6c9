-- A row is one value and what it is called; one that is not readable has no name.
create or replace temp table level (value varchar not null, name varchar not null, readable boolean not null)
