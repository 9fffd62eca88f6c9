-- A row is one of the named records that waits to be written.
with named as (select unnest(string_split(?, chr(10))) as record)
select record from named
where record in (select connection || '.' || object || '/' || id from write_retry)
    or record in (
        select connection || '.' || object || '/' || id from crm_value where contested_by <> 'person')
