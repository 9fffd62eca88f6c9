-- A row is one value that a handoff field of a lead's record has or had; `place` is its rule's place.
create or replace temp table handoff_value (
    lead varchar not null,
    place integer not null,
    rule varchar not null,
    told_by varchar not null,
    stands boolean not null,          -- false: the record was merged into another one since
    value varchar not null
);
-- A row is one moment at which a lead was handed over, as far as one rule can see.
create or replace temp table handoff_event (
    lead varchar not null,
    place integer not null,
    rule varchar not null,
    told_by varchar not null,
    stands boolean not null,
    moment timestamp not null
)
