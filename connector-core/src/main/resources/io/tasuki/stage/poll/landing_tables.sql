-- One row is one thing an adapter told, in the order of telling; empty at the beginning and after every merge.
create or replace table scratch.landed_row (
    _number bigint,
    _id varchar,
    _created_at timestamp,
    _modified_at timestamp,
    _unique_key varchar
    {fields}
);
create or replace table scratch.landed_version (
    _number bigint,
    version_set bigint,  -- versions of one record that were told together
    object varchar,
    id varchar,
    field varchar,
    since timestamp,
    value varchar,
    source varchar
);
create or replace table scratch.landed_link (
    _number bigint,      -- the same for a whole set
    from_object varchar,
    from_id varchar,
    to_object varchar,
    to_id varchar,       -- null: says that there is a set, perhaps an empty one
    label varchar,
    is_primary boolean
);
create or replace table scratch.landed_removal (
    _number bigint,
    id varchar,
    gone_at timestamp,
    winner varchar
);
create or replace table scratch.landed_met (
    _number bigint,
    sweep timestamp,
    id varchar
);
