-- A row is the oldest message that waits for a channel, when it may be tried.
select number, event_id, document, attempts
from alert_message
where channel = $1 and state = 'waiting'
qualify number = min(number) over () and not_before <= $2
