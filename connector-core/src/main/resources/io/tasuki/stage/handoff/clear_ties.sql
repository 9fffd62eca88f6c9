-- A row goes when its deal's ties are made anew.
delete from deal_tie
using retied_deal
where retied_deal.connection = deal_tie.connection and retied_deal.deal = deal_tie.deal
