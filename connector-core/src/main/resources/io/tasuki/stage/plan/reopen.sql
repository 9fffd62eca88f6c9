-- Has the next plan look again at the leads of all records that a plan wrote to.
update planned_lead
set to_write = true
where lead in (
    select record.lead
    from lead_record as record
    semi join plan_change as change
        on change.plan_id = ? and change.connection = record.connection and change.object = record.object
        and change.id = record.id)
