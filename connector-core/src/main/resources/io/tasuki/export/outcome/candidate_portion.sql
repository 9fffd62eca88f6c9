-- A row is one handoff with what became of it and what its person's fields say, in the order of their names.
with portion as (
    from outcome_candidate
    order by handoff
    limit ? offset ?
),
chosen as (
    select lead, name, arg_min(value, place) as value
    from person_value
    where lead in (select lead from portion)
    group by lead, name
),
said as (
    select lead, string_agg(name || chr(31) || value, chr(30)) as told
    from chosen
    group by lead
)
select
    portion.handoff,
    portion.record,
    person.created_at,
    portion.ambiguous,
    portion.gone,
    portion.won,
    portion.won_at,
    cast(cast(portion.amount as decimal(38, 6)) as varchar),
    portion.currency,
    coalesce(said.told, '')
from portion
left join said on said.lead = portion.lead
left join lead on lead.lead = portion.lead
left join person
    on person.connection = lead.connection and person.object = lead.object and person.id = lead.id
order by portion.handoff
