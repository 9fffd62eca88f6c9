-- A row is one touch by a campaign: at the date of the answer where the CRM has one, else when the record of it was made.
insert into touch
with told as (
    select distinct
        lead_record.lead,
        campaign_touch.connection,
        campaign_touch.connection || '.' || campaign_touch.object || '/' || campaign_touch.id as address,
        coalesce(moment_of(campaign_touch.answered, $1), campaign_touch.created_at) as touched_at,
        campaign_touch.created_at,
        coalesce(campaign_touch.campaign, '') as campaign,
        campaign_touch.state
    from campaign_touch
    join lead_record
        on lead_record.connection = campaign_touch.connection and lead_record.id = campaign_touch.person
    where campaign_touch.removed_at is null and not campaign_touch.undone
)
select
    told.lead,
    told.address,
    'campaign',
    told.touched_at,
    told.created_at,
    coalesce(source.channel, '(blank)'),
    coalesce(source.name, told.campaign),
    coalesce(source.address, ''),
    case when told.state = '' then map {} else map {'state': told.state} end
from told
left join touch_source as source on source.connection = told.connection and source.id = told.campaign
where told.touched_at is not null
