-- The cursor of one pass, further on.
update poll_cursor
set field_set = ?, state = ?, saved_at = ?
where connection = ? and object = ? and pass = ?
