-- A row is what stood in one field that the definition asks for, at one handoff; `field` is the field's number.
create or replace temp table definition_value (
    handoff varchar not null,
    field integer not null,
    value varchar not null,
    basis varchar not null
)
