-- A row is one attribute of one handoff, of the first of its fields that held something, and what became of it since.
insert into handoff_attribute
with chosen as (
    select
        handoff,
        arg_min(value, place) filter (where filled) as value,
        arg_min(later, place) filter (where later_filled) as later,
        coalesce(arg_min(basis, place) filter (where filled), arg_min(basis, place) filter (where basis is not null)) as basis,
        coalesce(arg_min(unseen, place) filter (where filled), bool_or(unseen)) as unseen
    from attribute_value
    group by handoff
),
called as (
    select
        chosen.handoff,
        chosen.basis,
        chosen.unseen,
        level.readable,
        newest.readable as later_readable,
        coalesce(level.name, trim(chosen.value), '') as value,
        coalesce(newest.name, trim(chosen.later), '') as later
    from chosen
    left join level on level.value = chosen.value
    left join level as newest on newest.value = chosen.later
)
select
    handoff,
    $1,
    case when $2 then later else value end,
    case
        when not case when $2 then later_readable else readable end then 'unreadable'
        when $2 then 'current'
        else coalesce(basis, 'observed')
    end,
    case
        when value <> later then case when value = '' then 'filled' else 'changed' end
        when unseen then 'unseen'
        else 'same'
    end
from called
