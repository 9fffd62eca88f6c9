-- The moment a calendar day begins.
create or replace macro day_start(day, zone) as
    moment_at(cast(day as timestamp), zone)
