-- Notes the ticket under which the CRM works on some records of a batch.
update field_write
set state = 'pending', ticket = ?
where batch_id = ? and state = 'intended' and id in (select unnest(string_split(?, chr(10))))
