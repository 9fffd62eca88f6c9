-- A row is one person record that became another: how, through which record, and the record its chain ends at.
create or replace temp table pointer as
with recursive stated as (
    select connection, id, merged_into as target, 'merged' as rule, 1 as strength
    from linked_person
    where merged_into <> ''
    union all
    select connection, trim(loser), id, 'merged', 2
    from (
        select connection, id, unnest(string_split(merged_from, ';')) as loser
        from linked_person
        where merged_from <> ''
    )
    union all
    select connection, id, converted_person, 'converted', 3
    from linked_person
    where converted_person <> ''
),
single as (
    select connection, id, target, rule
    from stated
    where id <> '' and id <> target
    qualify row_number() over (partition by connection, id order by strength, target) = 1
),
walk as (
    select connection, id, target as reached, 1 as steps
    from single
    union all
    select walk.connection, walk.id, single.target, walk.steps + 1
    from walk
    join single on single.connection = walk.connection and single.id = walk.reached
    where walk.steps < 64
),
-- Who is still walking after so many steps walks in a circle; its smallest record stands for all of them.
ending as (
    select
        connection,
        id,
        case when max(steps) < 64 then arg_max(reached, steps) else min(reached) filter (where steps > 32) end as root
    from walk
    group by connection, id
)
select single.connection, single.id, single.target, single.rule, ending.root
from single
join ending on ending.connection = single.connection and ending.id = single.id
