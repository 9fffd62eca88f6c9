-- A row is one pair of objects of one connection, and how many links tie their records.
select connection || '.' || from_object || ' to ' || to_object, count(*)
from record_link
where retired_at is null
group by connection, from_object, to_object
