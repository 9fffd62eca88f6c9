-- A row is one message that waits for one channel.
insert into alert_message (number, event_id, channel, made_at, document, attempts, not_before, state)
values (?, ?, ?, ?, ?, 0, ?, 'waiting')
