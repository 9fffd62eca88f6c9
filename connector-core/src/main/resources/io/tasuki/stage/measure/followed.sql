-- A row is one handoff of the asked days, of a lead that is not ambiguous: how it ended by the moment and after how many
-- days, and as what it counts. What happened after the horizon has not happened to what counts: it was open then.
create or replace temp table followed as
with dated as (
    select
        handoff,
        outcome,
        won_amount,
        currency,
        local_day(moment, $2) as handoff_day,
        date_diff('day', local_day(moment, $2), local_day(cast($1 as timestamp), $2)) as age,
        -- Negative when it ended before it began; null when nobody knows when it ended.
        date_diff('day', local_day(moment, $2), local_day(ended_at, $2)) as age_at_end
    from outcome_at(cast($1 as timestamp), $2)
    where not ambiguous
)
select
    handoff,
    handoff_day,
    -- Younger than the horizon: nobody can say yet.
    cast($3 as integer) is null or age >= cast($3 as integer) as counts,
    case when cast($3 as integer) is null or age_at_end <= cast($3 as integer) then outcome else 'open' end as outcome,
    outcome as ending,
    age,
    -- greatest() overlooks null, but what has no date has no age.
    case when age_at_end is not null then greatest(0, age_at_end) end as days,
    try_cast(won_amount as decimal(38, 6)) as amount,
    currency
from dated
where handoff_day >= coalesce(cast($4 as date), date '-infinity')
    and handoff_day <= coalesce(cast($5 as date), date 'infinity')
