-- Forgets retries of records that no longer lack anything.
delete from write_retry
where not exists (
    from wanted_value as wanted
    where wanted.connection = write_retry.connection and wanted.object = write_retry.object
        and wanted.id = write_retry.id and wanted.verdict in ('change', 'blocked', 'unread', 'locked', 'withheld'))
