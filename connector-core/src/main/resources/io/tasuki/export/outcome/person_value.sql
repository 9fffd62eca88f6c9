-- A row is one thing that a field says of one lead.
create or replace temp table person_value (
    lead varchar not null,
    name varchar not null,            -- PersonField
    place integer not null,           -- of the field among those that may hold it
    value varchar not null
)
