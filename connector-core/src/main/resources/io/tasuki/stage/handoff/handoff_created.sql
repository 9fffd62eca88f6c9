-- A row is one record that came to be, of those that were not merged into another one.
insert into handoff_event
select lead, cast(? as integer), ?, ? || '/' || id, stands, date_trunc('millisecond', created_at)
from teller
where stands and created_at is not null
