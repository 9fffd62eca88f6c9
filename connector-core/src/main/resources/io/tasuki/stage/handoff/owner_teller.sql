-- A row is one record of an object that says who has a lead: the lead's own, one that is kept for it, or the deal that tells
-- one of its handoffs.
create or replace temp table teller as
with own as (
    from lead_record
    where connection = $1 and rule <> 'merged' and lead in (select lead from query_table({leads}))
)
select own.lead, person.id, person.created_at, true as stands
from own
join person on person.connection = own.connection and person.object = own.object and person.id = own.id
where own.object = $2
union all
select distinct own.lead, kept.id, kept.created_at, true
from own
join handed_lead as kept on kept.connection = own.connection and kept.person = own.id
where kept.object = $2 and kept.removed_at is null
union all
select distinct handoff.lead, deal.id, deal.created_at, true
from handoff
join deal on handoff.told_by = deal.connection || '.' || deal.object || '/' || deal.id
where deal.connection = $1 and deal.object = $2 and handoff.lead in (select lead from query_table({leads}))
