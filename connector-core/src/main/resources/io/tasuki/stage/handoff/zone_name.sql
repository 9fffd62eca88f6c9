-- The name the engine's calendar knows a time zone by. It cannot read offsets, whose clocks are steady: under them it is only
-- asked of what has no moment.
create or replace macro zone_name(zone) as
    regexp_replace(zone, '^([+-].*|Z)$', 'UTC')
