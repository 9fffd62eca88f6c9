-- Clocks that never change are counted out, many times faster than by asking the calendar, which knows of every change that any
-- clock ever made; and the engine takes an offset for its hours alone. These stand in every view, so they are kept short: to plan
-- a statement costs more than to run it where there are few rows.
--
-- How far the clock of a zone is ahead of UTC, where it has been so since steady_since; null for all others.
create or replace macro steady_shift(zone) as
    try_cast(case zone
        when 'Asia/Tokyo' then '09:00'
        when 'Asia/Bangkok' then '07:00'
        when 'Asia/Kolkata' then '05:30'
        when 'Asia/Dubai' then '04:00'
        when 'UTC' then '00:00'
        when 'Z' then '00:00'
        else ltrim(zone, '+')
    end as interval);

-- A name of a place is steady since 1970, by its own clock and by that of UTC; all others always were. (The engine fails at
-- comparing days with a moment that is infinite.)
create or replace macro steady_since(zone) as
    case when contains(zone, '/') then timestamp '1970-01-02' else timestamp '0001-01-01' end
