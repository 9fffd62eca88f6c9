-- Settles the values of one field on one object without reading them.
update wanted_value
set verdict = ?, conflict = ?, detail = ?
where connection = ? and object = ? and field = ? and verdict = 'read'
