-- The name the engine knows a time zone by; it has names, and offsets only after UTC.
create or replace macro zone_name(zone) as
    case when zone = 'Z' then 'UTC' when zone[1] in ('+', '-') then 'UTC' || zone else zone end
