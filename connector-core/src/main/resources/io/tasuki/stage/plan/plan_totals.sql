-- One row: how many of the looked-at values change, do not stand and could not be told, conflict; how many records change.
select
    count(*) filter (verdict = 'change'),
    count(*) filter (verdict in ('gone', 'unread', 'left')),
    count(*) filter (conflict is not null),
    count(distinct (connection, object, id)) filter (verdict = 'change')
from wanted_value
