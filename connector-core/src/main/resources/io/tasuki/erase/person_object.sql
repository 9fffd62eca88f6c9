-- A row is one object of persons, for the time of one erasure.
create or replace temp table person_object (connection varchar not null, object varchar not null)
