-- One record as it was known: by a version that was superseded since, or by the one that stands to this day.
insert into {present} by name
with version as (
    select *
    from {store}.{present}
    where _observed_at <= $1
    union all by name
    select * exclude (_superseded_at)
    from {store}.{former}
    where _observed_at <= $1 and _superseded_at > $1
),
told as (
    select *, coalesce(_removal_observed_at, _observed_at) <= $1 as gone
    from version
)
select * exclude (gone) replace (
    case when gone then _removed_at end as _removed_at,
    case when gone then _removal_observed_at end as _removal_observed_at,
    case when gone then _merged_into end as _merged_into
)
from told
