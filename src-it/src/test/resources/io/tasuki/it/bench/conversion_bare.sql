-- A row is one level of one attribute, counted the way the database counts fastest.
select
    grouping_id(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9),
    coalesce(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9),
    count(*),
    count(*) filter (where ending = 'won'),
    count(*) filter (where ending = 'lost'),
    count(*) filter (where ending = 'open'),
    count(*) filter (where ending = 'returned')
from wide
group by grouping sets ((a0), (a1), (a2), (a3), (a4), (a5), (a6), (a7), (a8), (a9))
