-- Forgets what was meant for some records of a batch and never sent.
delete from field_write
where batch_id = ? and state = 'intended' and id in (select unnest(string_split(?, chr(10))))
