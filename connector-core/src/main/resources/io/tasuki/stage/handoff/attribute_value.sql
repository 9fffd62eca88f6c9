-- A row is one value that one field of an attribute held for a handoff, and whether that is more than blanks; `place` is
-- the field's place.
create or replace temp table attribute_value (
    handoff varchar not null,
    place integer not null,
    value varchar,                    -- null: nothing was told of it
    basis varchar,
    filled boolean not null
)
