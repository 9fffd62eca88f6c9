-- A row is one entry about such a person, and what may stay of its attributes: levels that a handoff still has.
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
concerned as (
    select handoff, revision, attributes
    from ledger_entry
    where lead in (select lead from named)
        and list_has_any(
            [record.connection || '.' || record.object || '/' || record.id for record in records],
            (select list(address) from gone_record))
),
kept as (
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
    from (select handoff, revision, unnest(attributes, recursive := true) from concerned)
    group by handoff, revision
)
select concerned.handoff, concerned.revision, coalesce(kept.attributes, []) as attributes
from concerned
left join kept on kept.handoff = concerned.handoff and kept.revision = concerned.revision
