-- A row is one promise, how often it was kept, and how long the leads that were turned to took on their way and with people.
select
    promise,
    count(*) filter (where state = 'met'),
    count(*) filter (where state = 'missed'),
    count(*) filter (where state = 'running'),
    median(system_seconds) filter (where kept_at is not null),
    median(human_seconds) filter (where kept_at is not null)
from promise_limit
left join promise_asked using (promise)
group by promise, promise_limit.place
order by promise_limit.place
