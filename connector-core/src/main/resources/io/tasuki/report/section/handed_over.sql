-- A row is one handoff of the last weeks that counts for its week: as one, by its outcome, and by the definition's verdict.
with recent as (
    select (cast($1 as date) - cast(date_trunc('week', day) as date)) // 7 as ago, outcome, verdict, place
    from report_handoff
    where day >= cast($1 as date) - 7 * (cast($2 as integer) - 1)
)
select ago || '/' || unnest(['handoffs', outcome, coalesce(nullif(verdict, ''), 'undecided')]) as key, place
from recent
