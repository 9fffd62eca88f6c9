-- The calendar day a moment falls on.
create or replace macro local_day(moment, zone) as
    cast(timezone(zone_name(zone), timezone('UTC', moment)) as date)
