-- A row is one fact of a lead or of one of its living records.
select lead, lead, 'existence', 'lead'
from lead
union all
select lead.lead, lead.lead, 'ambiguous',
    coalesce(string_agg(distinct rival.connection || '.' || rival.object || '/' || rival.id, ', '
        order by rival.connection || '.' || rival.object || '/' || rival.id), '')
from lead
left join ambiguous_record as rival on rival.lead = lead.lead
group by lead.lead
union all
select record.lead, record.connection || '.' || record.object || '/' || record.id, fact.aspect, fact.value
from lead_record as record
join person on person.connection = record.connection and person.object = record.object and person.id = record.id
cross join lateral (values ('existence', 'record'), ('tie', record.rule)) as fact (aspect, value)
where person.removed_at is null and coalesce(person.merged_into, '') = ''
