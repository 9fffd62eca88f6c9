-- One refused record that may be tried at once.
update write_retry
set not_before = timestamp '1970-01-01'
where connection || '.' || object || '/' || id in (select unnest(string_split(?, chr(10))))
