-- Notes one outcome for some records of a batch.
update field_write
set state = ?, reason = ?, retryable = ?, ticket = null, settled_at = ?
where batch_id = ? and state in ('intended', 'pending') and id in (select unnest(string_split(?, chr(10))))
