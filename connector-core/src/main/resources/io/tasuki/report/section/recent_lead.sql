-- A row is one lead of which something happened since a week before: only of these anything can stand otherwise now.
create or replace temp table report_recent_lead as
select lead
from handoff
where moment > cast($1 as timestamp)
union
select lead
from lead_sign
where since > cast($1 as timestamp)
union
select deal_tie.lead
from deal_tie
join deal on deal.connection = deal_tie.connection and deal.id = deal_tie.deal
where deal.created_at is null
    or deal.created_at > cast($1 as timestamp)
    -- Where no history tells of the closing the close date does; a day more on either side spares a thought about zones.
    or moment_of(deal.closes, $3) between cast($1 as timestamp) - interval 2 day and cast($2 as timestamp) + interval 2 day
union
select deal_tie.lead
from deal_tie
join deal_stage_version as told on told.connection = deal_tie.connection and told.deal = deal_tie.deal
where told.since > cast($1 as timestamp)
