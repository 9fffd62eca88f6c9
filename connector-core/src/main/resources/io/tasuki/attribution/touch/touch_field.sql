-- A row is one touch that fields of a lead's record tell.
insert into touch
with held as (
    select id, value, since, lead(since, 1, timestamp 'infinity') over (partition by id order by since) as until
    from touch_value
    where word = ''
),
dated as (
    select
        lead_record.lead,
        held.id,
        held.until,
        $2 || '.' || $3 || '/' || held.id || '#' || $4 as told_by,
        person.created_at,
        case
            when $5 then moment_of(held.value, $7)
            when isfinite(held.since) then held.since
            else person.created_at
        end as touched_at
    from held
    join lead_record on lead_record.connection = $2 and lead_record.object = $3 and lead_record.id = held.id
    join person on person.connection = $2 and person.object = $3 and person.id = held.id
    where trim(held.value) <> ''
    -- A moment that is told again is no second touch.
    qualify row_number() over (partition by lead_record.lead, held.id, touched_at order by held.since) = 1
),
word as (
    select
        dated.id,
        dated.touched_at,
        touch_value.word,
        trim(arg_max(touch_value.value, touch_value.since)) as value
    from dated
    join touch_value on touch_value.id = dated.id and touch_value.since < dated.until
    where touch_value.word <> ''
    group by all
),
told as (
    select
        id,
        touched_at,
        any_value(value) filter (where word = 'channel') as channel,
        any_value(value) filter (where word = 'campaign') as campaign,
        map_from_entries(list((word, value) order by word) filter (where word not in ('channel', 'campaign') and value <> '')) as details
    from word
    group by all
),
-- By its name, where only one campaign has it.
named as (
    select lower(touch_source.name) as name, min(address) as address
    from touch_source
    group by all
    having count(*) = 1
)
select distinct
    dated.lead,
    dated.told_by || '@' || replace(strftime(dated.touched_at, '%Y-%m-%dT%H:%M:%S.%gZ'), '.000Z', 'Z'),
    $1,
    dated.touched_at,
    dated.created_at,
    case when $6 then coalesce(nullif(told.channel, ''), '(blank)') else $1 end,
    coalesce(told.campaign, ''),
    coalesce(named.address, ''),
    coalesce(told.details, map {})
from dated
left join told on told.id = dated.id and told.touched_at = dated.touched_at
left join named on named.name = lower(told.campaign)
where dated.touched_at is not null
