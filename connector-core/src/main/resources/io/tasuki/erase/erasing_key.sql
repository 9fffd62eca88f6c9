-- A row is one unique key the person to be erased has or had.
create or replace temp table erasing_key (unique_key varchar not null)
