-- The row: whether the object was polled and no record of it is alive.
select
    exists (from poll_cursor where connection = ? and object = ?)
    and not exists (from {present} where _removed_at is null)
