-- A row is one record that waits to be written.
select connection || '.' || object || '/' || id as record from write_retry
union
select connection || '.' || object || '/' || id from crm_value where contested_by <> 'person'
order by record
