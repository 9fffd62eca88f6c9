-- One landed version of the person's record, or of a record that names the person.
delete from {table}
where (? and _id in (select id from erasing_record where connection = ? and object = ?))
    or list_has_any(
        cast([{columns}] as varchar[]),
        (select list(id) from erasing_record where connection = ?))
