-- A row goes when its deal's ties are made anew.
delete from deal_tie
where deal in (select deal from retied_deal)
    and exists (from retied_deal where retied_deal.connection = deal_tie.connection and retied_deal.deal = deal_tie.deal)
