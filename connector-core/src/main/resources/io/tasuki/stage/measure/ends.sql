-- A row is how many were won or lost after so many days, or were still open then. Losses and returns are dated all or
-- none: where one has no date, all count as open until now, for nothing of them will be won. Null days: nobody knows when.
with dated as (
    select coalesce(bool_and(days is not null), false) as ends
    from followed
    where ending in ('lost', 'returned')
)
select
    case when ending = 'won' then 'won' when ending <> 'open' and dated.ends then 'lost' else 'open' end as state,
    case when ending = 'won' or ending <> 'open' and dated.ends then days else age end as day,
    count(*)
from followed
cross join dated
group by state, day
order by state, day
