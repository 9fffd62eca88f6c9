-- A row is one value and what it is called.
create or replace temp table label (value varchar not null, label varchar not null)
