-- A row is one level of one attribute of a part of `handoff_level`: its handoffs by outcome. In code-point order.
with whole as (
    select
        grouping_id(l0, l1, l2, l3, l4, l5, l6, l7, l8, l9) as others,
        coalesce(l0, l1, l2, l3, l4, l5, l6, l7, l8, l9) as value,
        count(*) as handoffs
    from handoff_level
    where part = $1
    group by grouping sets ((l0), (l1), (l2), (l3), (l4), (l5), (l6), (l7), (l8), (l9))
),
ended as (
    select
        grouping_id(l0, l1, l2, l3, l4, l5, l6, l7, l8, l9) as others,
        coalesce(l0, l1, l2, l3, l4, l5, l6, l7, l8, l9) as value,
        count(*) filter (where aside.outcome is null) as uncounted,
        count(*) filter (where aside.outcome = 'won') as won,
        count(*) filter (where aside.outcome = 'lost') as lost,
        count(*) filter (where aside.outcome = 'returned') as returned
    from handoff_level as side
    join aside on aside.handoff = side.handoff
    where side.part = $1
    group by grouping sets ((l0), (l1), (l2), (l3), (l4), (l5), (l6), (l7), (l8), (l9))
),
level as (
    select
        place.attribute as breakdown,
        whole.value,
        whole.handoffs - coalesce(ended.uncounted, 0) as handoffs,
        coalesce(ended.won, 0) as won,
        coalesce(ended.lost, 0) as lost,
        coalesce(ended.returned, 0) as returned
    from whole
    -- Of the ten bits of `others`, the first for l0, the one of the column that was counted is not set.
    join attribute_place as place on place.part = $1 and whole.others = 1023 - (1 << (9 - place.place))
    left join ended on ended.others = whole.others and ended.value = whole.value
    where whole.value is not null and place.attribute in (select breakdown from asked)
)
select breakdown, value, handoffs, won, lost, handoffs - won - lost - returned, returned
from level
where handoffs > 0
order by breakdown, if(value = '', '(blank)', value)
