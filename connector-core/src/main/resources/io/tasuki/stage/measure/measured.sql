-- A row is one handoff that is measured: one of the asked days, of a lead that is not ambiguous and, where there is a
-- horizon, at least that many days old. What happened after the horizon has not happened to it: it was open then.
create or replace temp table measured as
with dated as (
    select
        handoff,
        outcome,
        local_day(moment, $2) as handoff_day,
        -- Negative when it ended before it began; null when nobody knows when it ended.
        date_diff('day', local_day(moment, $2), local_day(ended_at, $2)) as age_at_end
    from outcome_at(cast($1 as timestamp), $2)
    where not ambiguous
)
select
    handoff,
    case when cast($3 as integer) is null or age_at_end <= cast($3 as integer) then outcome else 'open' end as outcome
from dated
where handoff_day >= coalesce(cast($4 as date), date '-infinity')
    and handoff_day <= coalesce(cast($5 as date), date 'infinity')
    and (
        cast($3 as integer) is null
        or date_diff('day', handoff_day, local_day(cast($1 as timestamp), $2)) >= cast($3 as integer)
    )
