-- Forgets writes that are over, and what stood there before.
delete from field_write
where intended_at < ? and folded and state not in ('intended', 'pending')
