-- One thing that the ledger once said of the person, under whatever name the lead had then.
delete from {table}
where lead in (select lead from erasing_lead)
    or list_has_any(
        [record.connection || '.' || record.object || '/' || record.id for record in records],
        (select list(connection || '.' || object || '/' || id) from erasing_record))
