-- A row is one way to get from a deal to a lead; `place` says which way is tried first.
create or replace temp table link_rule (place integer not null, rule varchar not null)
