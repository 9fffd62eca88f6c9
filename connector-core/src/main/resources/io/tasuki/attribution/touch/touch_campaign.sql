-- A row is one touch by a campaign: at the date of the answer where the CRM has one, else when the record of it was made.
insert into touch
with met as (
    select distinct
        lead_record.lead,
        campaign_touch.connection,
        campaign_touch.object,
        campaign_touch.id,
        campaign_touch.answered,
        campaign_touch.created_at,
        campaign_touch.campaign,
        campaign_touch.state
    from campaign_touch
    join lead_record
        on lead_record.connection = campaign_touch.connection and lead_record.id = campaign_touch.person
    where campaign_touch.removed_at is null and not campaign_touch.undone
)
select
    met.lead,
    met.connection || '.' || met.object || '/' || met.id,
    'campaign',
    coalesce(moment_of(met.answered, $1), met.created_at, timestamp 'infinity'),
    met.created_at,
    coalesce(source.channel, '(blank)'),
    coalesce(source.name, met.campaign, ''),
    coalesce(source.address, ''),
    case when met.state = '' then map {} else map {'state': met.state} end
from met
left join touch_source as source on source.connection = met.connection and source.id = met.campaign
