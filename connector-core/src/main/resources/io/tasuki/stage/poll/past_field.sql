-- A row is one landed field.
insert into landed_field from {store}.landed_field
