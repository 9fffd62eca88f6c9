-- A row is one touch of a lead up to the moment, or one campaign that cost something and touched nobody.
create or replace temp table met as
with touched as (
    select
        lead,
        kind,
        channel,
        campaign,
        case when campaign_id <> '' then campaign_id else campaign end as campaign_key,
        details
    from touch
    where touched_at <= cast($1 as timestamp)
)
from touched
union all
select null, 'campaign', touch_source.channel, touch_source.name, campaign_cost.campaign_key, map {}
from campaign_cost
join touch_source on touch_source.address = campaign_cost.campaign_key
where campaign_cost.cost <> 0 and campaign_cost.campaign_key not in (select campaign_key from touched)
