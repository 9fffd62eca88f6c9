-- One run whose printed document quotes a record of the person.
update {table} as quoting
set document = null
from (
    select run.run_id
    from run
    join (
        select '"' || id || '"' as quoted from erasing_record
        union all
        select '.' || object || '/' || id from erasing_record
        union all
        select unique_key from erasing_key
    ) as word on contains(run.document, word.quoted)
) as found
where quoting.run_id = found.run_id
