-- One row about a record of the person.
delete from {table}
where (connection, object, id) in (select (connection, object, id) from erasing_record)
