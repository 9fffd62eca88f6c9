-- A row is one level of the definition, of several things at once or of what is built in: its handoffs by outcome. In
-- code-point order.
with whole as (
    select breakdown, value, count(*) as handoffs
    from placed
    group by breakdown, value
),
ended as (
    select
        placed.breakdown,
        placed.value,
        count(*) filter (where aside.outcome is null) as uncounted,
        count(*) filter (where aside.outcome = 'won') as won,
        count(*) filter (where aside.outcome = 'lost') as lost,
        count(*) filter (where aside.outcome = 'returned') as returned
    from placed
    join aside on aside.handoff = placed.handoff
    group by placed.breakdown, placed.value
),
level as (
    select
        whole.breakdown,
        whole.value,
        whole.handoffs - coalesce(ended.uncounted, 0) as handoffs,
        coalesce(ended.won, 0) as won,
        coalesce(ended.lost, 0) as lost,
        coalesce(ended.returned, 0) as returned
    from whole
    left join ended on ended.breakdown = whole.breakdown and ended.value = whole.value
)
select breakdown, value, handoffs, won, lost, handoffs - won - lost - returned, returned
from level
where handoffs > 0
order by breakdown, if(value = '', '(blank)', value)
