-- Means again what some records of a batch were refused for now.
update field_write
set state = 'intended', reason = null, retryable = null, settled_at = null
where batch_id = ? and state = 'refused' and id in (select unnest(string_split(?, chr(10))))
