-- A row is one value that one field of an attribute held for a handoff, what it holds by now, and whether either is more
-- than blanks; `place` is the field's place.
create or replace temp table attribute_value (
    handoff varchar not null,
    place integer not null,
    value varchar,                    -- null: nothing was told of it
    basis varchar,
    filled boolean not null,
    later varchar,
    later_filled boolean not null,
    unseen boolean not null           -- nobody looked before the handoff was over, and the field has no history
)
