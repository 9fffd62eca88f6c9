-- A row is one living deal that names a lead; that both belong to one company names nobody.
create or replace temp table teller as
select distinct ledger_record.lead, deal.id, deal.created_at, true as stands
from ledger_record
join (from deal_part where person in (select id from ledger_record)) as part
    on part.connection = ledger_record.connection and part.person = ledger_record.id
join deal on deal.connection = part.connection and deal.id = part.deal
where deal.connection = ? and deal.object = ? and deal.removed_at is null and coalesce(deal.merged_into, '') = ''
    and part.rule <> 'account' and part.rule in (select rule from link_rule)
