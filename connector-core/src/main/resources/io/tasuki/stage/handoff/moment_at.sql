-- The moment when the clocks of a zone show this time.
create or replace macro moment_at(shown, zone) as
    coalesce(
        case when shown >= steady_since(zone) then shown - steady_shift(zone) end,
        timezone('UTC', timezone(zone_name(zone), shown)))
