-- A row is one value that a field of a record has or had, and since when.
create or replace temp table touch_value (
    word varchar not null,            -- what the field tells of a touch; empty: that there was one
    id varchar not null,
    since timestamp not null,         -- -infinity: since the record was made
    value varchar not null
)
