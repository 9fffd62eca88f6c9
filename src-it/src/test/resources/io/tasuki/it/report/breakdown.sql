-- A row is one count of handoffs at least 90 days old, or of those won by their 90th day, by attribute and by owner.
with old as (
    select *, outcome = 'won' and end_day - day <= 90 as won_in_time, outcome = 'returned' and end_day - day <= 90 as returned_in_time
    from known
    where age >= 90
),
levelled as (
    select 'levels:origin' as attribute, origin_level as level, old.* from old
    union all
    select 'levels:employees', employees_level, old.* from old
    union all
    select 'levels:industry', industry_level, old.* from old
),
shown as (
    select
        attribute, level, count(*) as handoffs, newest(lead, moment) as newest, count(*) filter (won_in_time) as won,
        newest_if(lead, moment, won_in_time) as newest_won
    from levelled
    group by attribute, level
    qualify row_number() over (partition by attribute order by count(*) desc, level) <= 12
),
owned as (
    select
        if(owner = '', 'unknown:no_owner', owner) as owner, count(*) as handoffs, newest(lead, moment) as newest,
        count(*) filter (won_in_time) as won, newest_if(lead, moment, won_in_time) as newest_won,
        count(*) filter (returned_in_time) as returned, newest_if(lead, moment, returned_in_time) as newest_returned
    from old
    group by 1
    qualify row_number() over (order by count(*) desc, 1) <= 12
),
share as (
    select *, returned / handoffs as share, 1.959963984540054 as z from owned
)
select 'breakdown/overall/handoffs', count(*), null, newest(lead, moment) from old
union all
select 'breakdown/overall/won', count(*), null, newest(lead, moment) from old where won_in_time
union all
select 'breakdown/' || attribute || '/' || level || '/handoffs', handoffs, null, newest from shown
union all
select 'breakdown/' || attribute || '/' || level || '/won', won, null, newest_won from shown
union all
select 'owners/owners/' || owner || '/' || told.what, told.number, null, told.newest
from share, lateral (values
    ('handoffs', handoffs::double, newest), ('won', won::double, newest_won), ('returned', returned::double, newest_returned),
    ('returned_share', share, null),
    ('returned_share/lo', (share + z * z / (2 * handoffs) - z * sqrt(share * (1 - share) / handoffs + z * z / (4 * handoffs * handoffs))) / (1 + z * z / handoffs), null),
    ('returned_share/hi', (share + z * z / (2 * handoffs) + z * sqrt(share * (1 - share) / handoffs + z * z / (4 * handoffs * handoffs))) / (1 + z * z / handoffs), null)
) as told (what, number, newest)
