-- A row is one touch that counts for one handoff, by its place among them; of a handoff without any, one that is none.
create or replace temp table step as
select
    journey.journey,
    cast(row_number() over chronicle - 1 as integer) as place,
    touch.* exclude (lead),
    case when touch.campaign_id <> '' then touch.campaign_id else touch.campaign end as campaign_key
from journey
join touch on touch.lead = journey.lead and touch.touched_at <= journey.until
window chronicle as (
    partition by journey.journey order by touch.touched_at, touch.made_at nulls last, touch.touch
);
-- A row is one handoff that nothing touched.
insert into step by name
select
    journey,
    0 as place,
    '' as touch,
    '(none)' as kind,
    '(none)' as channel,
    '' as campaign,
    '' as campaign_id,
    map {} as details,
    '' as campaign_key
from journey
where journey not in (select journey from step)
