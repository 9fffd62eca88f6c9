-- The calendar day a moment falls on.
create or replace macro local_day(moment, zone) as
    cast(coalesce(
        case when moment >= steady_since(zone) then moment + steady_shift(zone) end,
        timezone(zone_name(zone), timezone('UTC', moment))) as date)
