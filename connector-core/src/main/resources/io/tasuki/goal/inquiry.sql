-- The row: leads that came between two moments, and the handoffs there were of them until $3.
with inquiry as (
    select lead.lead
    from lead
    join person on person.connection = lead.connection and person.object = lead.object and person.id = lead.id
    where person.created_at > cast($1 as timestamp) and person.created_at <= cast($2 as timestamp)
        and coalesce(person.removed_at > cast($3 as timestamp), true)
)
select
    (select count(*) from inquiry),
    (select count(distinct lead) from handoff where moment <= cast($3 as timestamp) and lead in (select lead from inquiry)),
    (select count(*) from handoff where moment <= cast($3 as timestamp) and lead in (select lead from inquiry))
