-- A row is one attribute of one handoff as the line items of its deals tell it: their values, each once, in the order of
-- the alphabet, so that the same goods are the same level in whatever order they were entered.
insert into handoff_attribute
with first as (
    select handoff, min(place) as place
    from attribute_value
    group by handoff
),
called as (
    select
        first.handoff,
        string_agg(distinct coalesce(level.name, trim(told.value)), ', ' order by coalesce(level.name, trim(told.value)))
            filter (where level.readable is distinct from false) as name
    from first
    join attribute_value as told on told.handoff = first.handoff and told.place = first.place
    left join level on level.value = told.value
    group by first.handoff
)
select
    sold_handoff.handoff,
    ?,
    coalesce(called.name, ''),
    case when called.handoff is not null and called.name is null then 'unreadable' else 'current' end,
    'with_deal'
from sold_handoff
left join called on called.handoff = sold_handoff.handoff
