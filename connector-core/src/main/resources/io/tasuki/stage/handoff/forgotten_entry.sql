-- A row is one entry about such a person, with what may stay of it: attribute levels that a handoff still has.
create or replace temp table forgotten_entry as
with named as (
    select lead
    from told_lead
    union
    select address
    from gone_record
    union
    -- A lead may have gone by the name of another of its records then.
    select record.connection || '.' || record.object || '/' || record.id
    from (select unnest(records) as record from ledger_entry where lead in (select lead from told_lead))
),
said as (
    select handoff, revision, unnest(attributes, recursive := true)
    from ledger_entry
    where lead in (select lead from named)
        and list_has_any(
            [record.connection || '.' || record.object || '/' || record.id for record in records],
            (select list(address) from gone_record))
)
select
    handoff,
    revision,
    list(
        {
            'attribute': attribute,
            'value': case
                when value = '' or (attribute, value) in (select (attribute, value) from handoff_attribute) then value
                else '(removed)'
            end,
            'basis': basis
        }
        order by attribute
    ) as attributes
from said
group by handoff, revision
