-- The row: living deals of these objects; those tied; of the others those that name nobody, those that name no lead, and
-- those whose leads were not handed over in time; then leads, ambiguous ones, lonely ones, joined ones, and handoffs.
with living as (
    select connection, id
    from deal
    where removed_at is null and coalesce(merged_into, '') = ''
        and connection || '.' || object in (select unnest(string_split(?, chr(31))))
),
part as (
    select connection, converted_deal as deal, id as person
    from person
    where converted_deal <> ''
    union
    select connection, deal, person
    from deal_person
    union
    select connection, deal, person
    from deal_link
),
reach as (
    select part.connection, part.deal, bool_or(lead_record.lead is not null) as led
    from part
    left join lead_record on lead_record.connection = part.connection and lead_record.id = part.person
    group by part.connection, part.deal
),
tied as (
    select distinct connection, deal
    from deal_tie
    where part = 'counts'
),
judged as (
    select tied.deal is not null as tied, reach.deal is not null as named, coalesce(reach.led, false) as led
    from living
    left join tied on tied.connection = living.connection and tied.deal = living.id
    left join reach on reach.connection = living.connection and reach.deal = living.id
),
populated as (
    select distinct connection
    from person
    where removed_at is null and coalesce(merged_into, '') = ''
),
joined as (
    select count(distinct lead_record.lead) as leads
    from lead_record
    join lead on lead.lead = lead_record.lead
    where lead_record.connection <> lead.connection
)
select
    count(*),
    count(*) filter (where tied),
    count(*) filter (where not tied and not named),
    count(*) filter (where not tied and named and not led),
    count(*) filter (where not tied and led),
    (select count(*) from lead),
    (select count(distinct lead) from ambiguous_record),
    (select count(*) from lead where alone and exists (from populated where populated.connection <> lead.connection)),
    (select leads from joined),
    (select count(*) from handoff)
from judged
