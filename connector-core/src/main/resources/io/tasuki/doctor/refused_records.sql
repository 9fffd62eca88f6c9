-- A row is one connection that refuses records as they are, with one of them and its reason.
select
    connection,
    count(*),
    min(connection || '.' || object || '/' || id),
    arg_min(reason, connection || '.' || object || '/' || id)
from write_retry
where permanent
group by connection
order by connection
