-- A row is one handoff that conversion counts, for all of them and for its level of each attribute, won ones twice.
with counted as (
    select report_handoff.place, report_handoff.handoff, measured.outcome
    from measured
    join report_handoff on report_handoff.handoff = measured.handoff
),
levelled as (
    select 'all' as level, place, outcome
    from counted
    union all
    select level.attribute || '/' || level.value, counted.place, counted.outcome
    from counted
    join handoff_attribute as level on level.handoff = counted.handoff
)
select level || '/handoffs' as key, place
from levelled
union all
select level || '/won', place
from levelled
where outcome = 'won'
