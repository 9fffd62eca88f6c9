-- A condition: the record belongs to a lead that is planned.
_id in (
    select record.id from lead_record as record
    where record.lead in (select lead from plan_portion)
        and record.connection = {connection} and record.object = {object})
