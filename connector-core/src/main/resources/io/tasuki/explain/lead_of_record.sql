-- The row: the lead that a person's record stands for, or for whose person a record is kept.
select lead
from (
    select lead, 0 as place
    from lead_record
    where connection = $1 and object = $2 and id = $3
    union all
    select lead_record.lead, 1
    from handed_lead
    join lead_record on lead_record.connection = handed_lead.connection and lead_record.id = handed_lead.person
    where handed_lead.connection = $1 and handed_lead.object = $2 and handed_lead.id = $3
    union all
    select lead_record.lead, 2
    from activity
    join lead_record on lead_record.connection = activity.connection and lead_record.id = activity.person
    where activity.connection = $1 and activity.object = $2 and activity.id = $3
)
order by place, lead
limit 1
