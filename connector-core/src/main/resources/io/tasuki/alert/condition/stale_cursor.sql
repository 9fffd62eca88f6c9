-- A row is one object that was last read before a moment. A quiet poll moves no cursor, so a run counts as well that says of
-- neither the object nor its connection that something was left undone there.
with finished as (
    select crm_now, coalesce(document -> '$.problems' ->> '$[*].where', []) as undone
    from run
    where command in ('sync', 'poll') and status in ('succeeded', 'partial') and crm_now > $1 - interval 30 days
),
cursor as (
    select connection, object, max(saved_at) as saved_at
    from poll_cursor
    group by connection, object
),
seen as (
    select cursor.connection, cursor.object, greatest(max(cursor.saved_at), coalesce(max(finished.crm_now), max(cursor.saved_at))) as read_at
    from cursor
    left join finished
        on not list_contains(finished.undone, cursor.connection)
        and not list_contains(finished.undone, cursor.connection || '.' || cursor.object)
    group by cursor.connection, cursor.object
)
select connection, object, read_at
from seen
where read_at < $1
order by connection, object
