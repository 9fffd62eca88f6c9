-- A row is one object whose records are leads, for the time of one linking.
create or replace temp table lead_source (connection varchar not null, object varchar not null)
