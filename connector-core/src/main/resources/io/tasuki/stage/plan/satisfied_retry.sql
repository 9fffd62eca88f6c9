-- Forgets retries of records that were looked at and lack nothing.
delete from write_retry
where (connection, object, id) in (
    select (connection, object, id)
    from wanted_value
    group by connection, object, id
    having not bool_or(verdict in ('change', 'blocked', 'unread', 'locked', 'withheld')))
