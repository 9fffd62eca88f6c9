-- A row is one attribute of one handoff, as it stood at that moment: of the first of its fields that held something.
insert into handoff_attribute
with chosen as (
    select
        handoff,
        arg_min(value, place) filter (where filled) as value,
        coalesce(arg_min(basis, place) filter (where filled), arg_min(basis, place) filter (where basis is not null)) as basis
    from attribute_value
    group by handoff
)
select
    chosen.handoff,
    ?,
    coalesce(level.name, trim(chosen.value), ''),
    case when not level.readable then 'unreadable' else coalesce(chosen.basis, ?) end
from chosen
left join level on level.value = chosen.value
