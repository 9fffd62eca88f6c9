-- A row is one value that a handoff field of a lead's record has or had; `place` is its rule's place.
create or replace temp table handoff_value (
    lead varchar not null,
    place integer not null,
    rule varchar not null,
    value varchar not null
)
