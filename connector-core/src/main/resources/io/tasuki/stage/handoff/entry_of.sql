-- A row is one handoff, of a lead of the table named `leads`, that had happened by the moment `as_of`, with all that the
-- ledger says of it: in a fixed order and without anything that another handoff of the lead would change.
create or replace macro entry_of(leads, as_of, zone) as table
with concerned as (
    from handoff
    where moment <= as_of and lead in (select lead from query_table(leads))
),
attribute as (
    select handoff, list({'attribute': attribute, 'value': value, 'basis': basis} order by attribute) as attributes
    from handoff_attribute
    where handoff in (select handoff from concerned)
    group by handoff
),
criterion as (
    select handoff, list({'criterion': criterion, 'met': met, 'basis': basis} order by criterion) as criteria
    from handoff_criterion
    where handoff in (select handoff from concerned)
    group by handoff
),
record as (
    select lead, list({'connection': connection, 'object': object, 'id': id, 'rule': rule} order by connection, object, id) as records
    from lead_record
    where lead in (select lead from concerned)
    group by lead
),
tie as (
    select handoff, list({'connection': connection, 'deal': deal, 'rule': rule, 'part': part} order by connection, deal) as ties
    from deal_tie
    where lead in (select lead from concerned)
    group by handoff
),
outcome as (
    select told.handoff, cast(to_json(told) as varchar) as outcome
    from (select * exclude (lead, number, moment, latest, ambiguous) from outcome_of(leads, as_of, zone)) as told
)
select
    concerned.* exclude (latest),
    coalesce(attribute.attributes, []) as attributes,
    coalesce(criterion.criteria, []) as criteria,
    coalesce(record.records, []) as records,
    coalesce(tie.ties, []) as ties,
    outcome.outcome
from concerned
join outcome on outcome.handoff = concerned.handoff
left join attribute on attribute.handoff = concerned.handoff
left join criterion on criterion.handoff = concerned.handoff
left join record on record.lead = concerned.lead
left join tie on tie.handoff = concerned.handoff
