-- One pass of one object that began with the same fields: where it stands.
select pass, state
from poll_cursor
where connection = ? and object = ? and field_set = ?
