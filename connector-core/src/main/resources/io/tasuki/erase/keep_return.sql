-- A row is one sign that a lead, which goes on being counted, was sent back.
insert into erased_return by name
select sign.* replace (erasing.pseudonym as lead, record.pseudonym as id)
from return_sign as sign
join erasing_lead as erasing on erasing.lead = sign.lead
join erasing_record as record
    on record.connection = sign.connection and record.object = sign.object and record.id = sign.id
