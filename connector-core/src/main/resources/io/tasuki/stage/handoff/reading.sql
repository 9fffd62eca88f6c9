-- A row is one value of one field of one wanted record, and from when on it holds.
create or replace temp table reading (
    id varchar not null,
    since timestamp not null,         -- -infinity: since before anybody looked
    value varchar not null,
    basis varchar not null,
    seen timestamp not null           -- when somebody first looked, where nothing older is known; else -infinity
)
