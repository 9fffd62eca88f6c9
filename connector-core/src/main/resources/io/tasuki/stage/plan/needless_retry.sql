-- Forgets retries of records that nothing is wanted of: all their leads are planned now, or they stand for nobody. What is
-- wanted of a lead that is not planned stands as the last plan left it.
delete from write_retry
where (connection, object, id) not in (select (connection, object, id) from wanted_value)
    and not exists (
        from lead_record as record
        where record.connection = write_retry.connection and record.object = write_retry.object
            and record.id = write_retry.id and record.lead not in (select lead from plan_scope))
