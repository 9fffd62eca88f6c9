-- A row is the level that one handoff has in all parts of what is asked for together, or in what is built in.
insert into crossed
with crossing as (
    select breakdown, count(*) as parts
    from asked
    group by breakdown
    having count(*) > 1 or breakdown in ('handoff_weekday', 'handoff_month', 'handoff_owner')
),
placed as not materialized (
    select asked.breakdown, crossing.parts, asked.part, told.handoff, if(told.value = '', '(blank)', told.value) as label
    from level_of(?) as told
    join asked on asked.attribute = told.attribute
    join crossing on crossing.breakdown = asked.breakdown
)
select breakdown, handoff, label
from placed
where parts = 1
union all
select breakdown, handoff, string_agg(label, ', ' order by part)
from placed
where parts > 1
group by breakdown, handoff, parts
having count(*) = parts
