-- A row is one more such lead: such a deal names it, or handed it over until now.
insert into ledger_lead
with concerned as (
    select own.lead
    from (from deal_part where deal in (select deal from scope_told_deal)) as part
    join lead_record as own on own.connection = part.connection and own.id = part.person
    where part.connection = $1
    union
    select lead
    from handoff
    where told_by in (select $2 || '/' || deal from scope_told_deal)
)
select lead
from concerned
where lead not in (select lead from ledger_lead) and lead in (select lead from lead)
