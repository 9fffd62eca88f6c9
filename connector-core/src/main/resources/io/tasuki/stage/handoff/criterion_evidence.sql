-- A row is one field that a criterion asks for, by its number.
create or replace temp table asked (field integer not null);
-- A row is one value that is what it asks for.
create or replace temp table fitting (value varchar not null);
-- A row is one record that meets it at one handoff.
create or replace temp table criterion_record (handoff varchar not null, address varchar not null)
