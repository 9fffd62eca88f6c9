-- Clocks that never change are counted out, many times faster than by asking the calendar, which knows of every change that any
-- clock ever made; and the engine takes an offset for its hours alone.
--
-- How far the clock of a zone is ahead of UTC, where it has been so since steady_since; null for all others.
create or replace macro steady_shift(zone) as
    case
        when zone[1] = '+' then try_cast(zone[2:] as interval)
        when zone[1] = '-' then try_cast(zone[2:] as interval) * -1
        when zone in ('Z', 'UTC') then interval 0 hours
        when zone = 'Asia/Tokyo' then interval 9 hours
        when zone = 'Asia/Bangkok' then interval 7 hours
        when zone = 'Asia/Kolkata' then interval 330 minutes
        when zone = 'Asia/Dubai' then interval 4 hours
    end;

create or replace macro steady_since(zone) as
    case
        when zone[1] in ('+', '-') or zone in ('Z', 'UTC') then timestamp '-infinity'
        when zone in ('Asia/Tokyo', 'Asia/Bangkok', 'Asia/Kolkata', 'Asia/Dubai') then timestamp '1970-01-01'
    end
