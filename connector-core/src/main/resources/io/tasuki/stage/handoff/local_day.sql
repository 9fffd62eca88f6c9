-- The calendar day a moment falls on.
create or replace macro local_day(moment, zone) as
    case
        when moment >= steady_since(zone) then cast(moment + steady_shift(zone) as date)
        else cast(timezone(zone_name(zone), timezone('UTC', moment)) as date)
    end
