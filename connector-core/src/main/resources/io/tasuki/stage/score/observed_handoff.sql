-- A row is one handoff that a model may learn from or be tried on, in the order of their moments: not of an ambiguous lead,
-- and at least as many days old as it is given to be won; `named` is its place in the order of their names.
create or replace temp table observed_handoff as
with aged as (
    select
        handoff,
        moment,
        local_day(moment, $2) as handoff_day,
        outcome = 'won' and coalesce(days_to_win <= cast($3 as integer), false) as won
    from outcome_at(cast($1 as timestamp), $2)
    where not ambiguous
)
select
    handoff,
    handoff_day,
    won,
    row_number() over (order by moment, handoff) as place,
    row_number() over (order by handoff) as named
from aged
where date_diff('day', handoff_day, local_day(cast($1 as timestamp), $2)) >= cast($3 as integer)
