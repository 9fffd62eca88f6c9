-- A row is one campaign of which the cost is known; one that a CRM did not have by the moment costs nothing yet.
create or replace temp table campaign_cost as
with written as (
    select campaigns[1] as campaign_key, sum(cost) as cost
    from cost_match
    where len(campaigns) = 1 and cost is not null
    group by all
)
select campaign_key, cast(cost as double) as cost
from written
union all
select connection || '.' || object || '/' || id as address, cost
from campaign
where cost is not null
    and removed_at is null
    and coalesce(created_at, timestamp '-infinity') <= cast($1 as timestamp)
    and address not in (select campaign_key from written)
