-- A row is one part of what to break rates down by: most have one, industry by size has two.
create or replace temp table asked (breakdown varchar not null, part integer not null, attribute varchar not null)
