-- Levels side by side: rates are counted over them many times faster than over one level below the other.

-- Up to ten attributes of one handoff, with the values of handoff_attribute.
create table handoff_level (
    handoff varchar not null,
    part integer not null,            -- the first ten attributes, the second ten ...
    l0 varchar,                       -- null: the handoff has no such attribute; empty: blank
    l1 varchar,
    l2 varchar,
    l3 varchar,
    l4 varchar,
    l5 varchar,
    l6 varchar,
    l7 varchar,
    l8 varchar,
    l9 varchar
);

-- The place of one attribute among those.
create table attribute_place (
    attribute varchar not null,
    part integer not null,
    place integer not null            -- 0 for l0
);

-- They are made with the ledger.
delete from derived_state where name = 'ledger';
