-- A row is what one source says should stand in one field, by its neutral name, on every record of one lead. A field that
-- nobody tells is left as it is.
create or replace temp table told_value (
    lead varchar not null,
    name varchar not null,
    value varchar not null,           -- empty: blank
    rule varchar not null,            -- where the value comes from, in short words
    model varchar                     -- the model that gave it, if one did
)
