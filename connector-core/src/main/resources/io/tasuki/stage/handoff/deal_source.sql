-- A row is one deal object that counts, for the time of one rebuild.
create or replace temp table deal_source (connection varchar not null, object varchar not null)
