-- A row is one handoff of a lead that is not ambiguous, as it stands at the moment, numbered in the order of their moments.
create table {table} as
with told as (
    from outcome_at(cast($1 as timestamp), $2)
    where not ambiguous
)
select
    cast(row_number() over (order by told.moment, told.handoff) as integer) as place,
    told.handoff,
    told.lead,
    told.latest,
    told.moment,
    local_day(told.moment, $2) as day,
    handoff.owner,
    handoff.definition_version,
    handoff.verdict,
    told.outcome,
    told.ended_at,
    -- A win dated before its handoff counts on the day of that.
    greatest(local_day(told.ended_at, $2), case when told.ended_at is not null then local_day(told.moment, $2) end) as end_day,
    told.days_to_win as days,
    date_diff('day', local_day(told.moment, $2), local_day(cast($1 as timestamp), $2)) as age,
    try_cast(told.won_amount as decimal(38, 6)) as amount,
    told.currency,
    told.unpriced,
    told.lost_reason,
    told.returned_reason,
    told.deal
from told
join handoff on handoff.handoff = told.handoff
