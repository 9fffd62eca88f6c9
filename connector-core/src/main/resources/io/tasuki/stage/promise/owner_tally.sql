-- A row is what somebody answers for of one promise; who broke most promises comes first.
with tally as (
    select
        owner,
        promise,
        place,
        count(*) filter (where state = 'met') as kept,
        count(*) filter (where state = 'missed') as missed,
        count(*) filter (where state = 'running') as running
    from promise_asked
    group by owner, promise, place
)
select owner, promise, kept, missed, running
from tally
order by sum(missed) over (partition by owner) desc, owner, place
