-- A row is one channel with what waits for it and what was given up, and why it was not taken the last time.
select
    channel,
    count(*) filter (where state = 'waiting'),
    count(*) filter (where state = 'given_up'),
    arg_max(problem, number) filter (where state <> 'delivered')
from alert_message
group by channel
