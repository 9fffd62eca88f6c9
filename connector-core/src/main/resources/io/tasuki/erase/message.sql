-- One message that waits and quotes the person.
delete from {table}
where exists (
    select true
    from erasing_record
    where regexp_matches(
        {table}.document,
        '(^|[^0-9A-Za-z])' || regexp_escape(connection || '.' || object || '/' || id) || '($|[^0-9A-Za-z])'))
