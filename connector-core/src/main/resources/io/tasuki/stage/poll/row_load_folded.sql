-- A row is the folded unique key of one landed record.
create or replace table scratch.folded_key (_number bigint, unique_key varchar)
