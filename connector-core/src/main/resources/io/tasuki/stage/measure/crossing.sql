-- A row is the level that one handoff has in all parts of what is asked for together, or in what is built in.
insert into crossed
with crossing as (
    select breakdown, count(*) as parts
    from asked
    group by breakdown
    having count(*) > 1 or breakdown in ('handoff_weekday', 'handoff_month', 'handoff_owner')
)
select
    asked.breakdown,
    told.handoff,
    string_agg(if(told.value = '', '(blank)', told.value), ', ' order by asked.part)
from level_of(?) as told
join asked on asked.attribute = told.attribute
join crossing on crossing.breakdown = asked.breakdown
group by asked.breakdown, told.handoff, crossing.parts
having count(*) = crossing.parts
