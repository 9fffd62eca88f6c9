-- One value that a revert took back and that may be written again.
update crm_value
set contested_value = null, contested_by = null
where contested_by <> 'person'
    and connection || '.' || object || '/' || id in (select unnest(string_split(?, chr(10))))
