-- A row is one event about a person whose record is gone.
update export_event
set clue = ''
where clue <> ''
    and (connection, object, id) in (select (connection, object, id) from person where removed_at is not null)
