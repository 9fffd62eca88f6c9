-- The row: values that are no moment, a lead with one, handoffs more than a day ahead of the CRMs, and a lead with one.
with ahead as (
    select lead
    from handoff
    where moment > (select max(crm_now) from connection_reading) + interval 1 day
)
select
    (select count(*) from unreadable_handoff),
    coalesce((select min(lead) from unreadable_handoff), ''),
    (select count(*) from ahead),
    coalesce((select min(lead) from ahead), '')
