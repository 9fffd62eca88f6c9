-- A row is one sign of what sales did with a lead that goes on being counted, without sales' own words.
insert into erased_sign by name
select sign.* replace (
    erasing.pseudonym as lead,
    coalesce(record.pseudonym, erasing.pseudonym) as id,
    case when sign.sign = 'explained' then '' else sign.reason end as reason
)
from lead_sign as sign
join erasing_lead as erasing on erasing.lead = sign.lead
left join erasing_record as record
    on record.connection = sign.connection and record.object = sign.object and record.id = sign.id
