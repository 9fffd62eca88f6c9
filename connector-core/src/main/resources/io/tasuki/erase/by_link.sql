-- One link from or to a record of the person.
delete from {table}
where (connection, from_object, from_id) in (select (connection, object, id) from erasing_record)
    or (connection, to_object, to_id) in (select (connection, object, id) from erasing_record)
