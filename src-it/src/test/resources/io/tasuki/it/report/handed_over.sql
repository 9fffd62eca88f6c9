-- A row is one number of handoffs of a week.
with week as (
    select monday - 7 * n as monday, n from day_of, (select n::integer as n from range(8) as weeks (n))
),
counted as (
    select n, week.monday, what, lead, moment
    from week
    cross join (values ('handoffs'), ('open'), ('won'), ('lost'), ('returned'), ('met'), ('missed')) as asked (what)
    left join known
        on known.day >= week.monday and known.day < week.monday + 7
        and (what = 'handoffs' or known.outcome = what or known.verdict = what)
),
number as (
    select n, monday, what, count(lead) as number, newest_if(lead, moment, lead is not null) as newest
    from counted
    group by all
)
select 'handed_over/weeks/' || monday || '/' || what, number, null, newest from number
union all
select 'handed_over/week/' || what || case n when 1 then '/before' else '' end, number, null, case n when 0 then newest end
from number
where n < 2
