-- A row is one handoff: one in four is won.
create or replace temp table journey as
select
    path + 1 as journey,
    'handoff ' || path as handoff,
    'lead ' || path as lead,
    timestamp '2026-06-01' as moment,
    hash(path) % 4 = 0 as won,
    case when hash(path) % 4 = 0 then timestamp '2026-07-01' end as won_at,
    'deal ' || path as deal,
    timestamp '2026-06-02' as deal_made_at,
    case when hash(path) % 4 = 0 then cast(hash(path, 1) % 1000000 as decimal(38, 6)) end as amount,
    'JPY' as currency,
    timestamp '2026-06-01' as until
from range({paths}) as made(path);
-- A row is one touch: one to six on a way, channels of unequal weight.
create or replace temp table step as
select
    path + 1 as journey,
    cast(place as integer) as place,
    'touch ' || path || '/' || place as touch,
    'campaign' as kind,
    timestamp '2026-05-01' + to_days(cast(place as integer)) as touched_at,
    timestamp '2026-05-01' as made_at,
    'channel ' || cast(floor({channels} * pow((hash(path, place, 2) % 100000) / 100000.0, 1.6)) as integer) as channel,
    'campaign' as campaign,
    'campaign' as campaign_id,
    map {} as details,
    'campaign' as campaign_key
from range({paths}) as made(path), range(6) as placed(place)
where place <= hash(path, 3) % 6;
-- A row is the way of one handoff.
create or replace temp table milestone as
select journey, count(*) as steps, count(*) - 1 as lead, count(*) - 1 as opportunity, count(*) - 1 as close
from step
group by journey;
-- A row is one channel.
create or replace temp table touch_channel as
select channel, cast(row_number() over (order by channel) - 1 as integer) as number
from (select distinct channel from step) as met
