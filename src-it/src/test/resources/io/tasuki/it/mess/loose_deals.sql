-- A row is one living deal that is tied to no handoff.
select '', deal.connection || '.' || deal.object || '/' || deal.id, 'existence', 'loose'
from deal
where deal.removed_at is null
    and coalesce(deal.merged_into, '') = ''
    and not exists (from deal_tie where deal_tie.connection = deal.connection and deal_tie.deal = deal.id)
