-- A row is one person's part in the deal, by the rule that tells it; the company's people have one too when `$3` says so.
with part as (
    select id as person, 'conversion' as rule, false as is_primary
    from person
    where connection = $1 and converted_deal = $2
    union all
    select person, 'contact_role', is_primary
    from deal_person
    where connection = $1 and deal = $2
    union all
    select person, 'association', is_primary
    from deal_link
    where connection = $1 and deal = $2
    union all
    select person.id, 'account', false
    from deal
    join person on person.connection = deal.connection and person.company = deal.company
    where deal.connection = $1 and deal.id = $2 and deal.company <> '' and $3
)
select
    part.person,
    min(person.connection || '.' || person.object || '/' || person.id),
    part.rule,
    bool_or(part.is_primary),
    min(record.lead) as lead,
    min(handoff.moment)
from part
left join person on person.connection = $1 and person.id = part.person
left join lead_record as record on record.connection = $1 and record.id = part.person
left join handoff on handoff.lead = record.lead
group by part.person, part.rule
order by part.rule, part.person
