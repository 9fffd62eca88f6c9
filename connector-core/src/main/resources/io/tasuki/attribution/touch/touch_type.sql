-- A row is one type of activities that are touches; without any, all types are.
create or replace temp table touch_type (
    type varchar not null
)
