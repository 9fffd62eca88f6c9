-- A row is what some values of a field mean; `field` is where else the reason is read, if not here.
create or replace temp table sign_meaning (label varchar not null, code varchar not null, field varchar not null)
