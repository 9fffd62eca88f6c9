-- A row of `known` is one handoff that the report counts, on its days in Tokyo; `day_of` is the calendar of the report.
create macro tokyo(moment) as cast(moment + interval 9 hour as date);
create table day_of as
select
    as_of,
    tokyo(as_of) as today,
    date_trunc('week', tokyo(as_of))::date as monday,
    (date_trunc('week', tokyo(as_of)) - interval 84 day)::date as quarter,
    (date_trunc('month', tokyo(as_of)) - interval 11 month)::date as year
from clock;
create table known as
select
    *, tokyo(moment) as day, greatest(tokyo(ended), case when ended is not null then tokyo(moment) end) as end_day,
    tokyo((select as_of from clock)) - tokyo(moment) as age,
    coalesce(origin, '') as origin_level, coalesce(employees, '') as employees_level, coalesce(industry, '') as industry_level
from truth
where not ambiguous and moment <= (select as_of from clock);
create macro newest_if(lead, moment, counts) as
    array_to_string((list(lead order by moment desc, lead desc) filter (where counts))[:50], ' ');
create macro newest(lead, moment) as newest_if(lead, moment, true);
