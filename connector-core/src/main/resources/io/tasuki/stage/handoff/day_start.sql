-- The moment a calendar day begins.
create or replace macro day_start(day, zone) as
    timezone('UTC', timezone(zone_name(zone), cast(day as timestamp)))
