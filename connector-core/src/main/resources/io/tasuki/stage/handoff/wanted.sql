-- A row is one record that a field is read from on behalf of one lead.
create or replace temp table wanted (lead varchar not null, id varchar not null)
