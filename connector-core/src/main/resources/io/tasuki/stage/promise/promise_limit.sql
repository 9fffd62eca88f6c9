-- A row is a promise, its place among them, and whether only working time counts.
create or replace temp table promise_limit (promise varchar not null, place integer not null, working boolean not null)
