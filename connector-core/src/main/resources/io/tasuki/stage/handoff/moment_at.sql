-- The moment when the clocks of a zone show this time.
create or replace macro moment_at(shown, zone) as
    case
        when shown - steady_shift(zone) >= steady_since(zone) then shown - steady_shift(zone)
        else timezone('UTC', timezone(zone_name(zone), shown))
    end
