-- The row: whether anything that was said a week ago is remembered.
select exists (from ledger_entry where known_at <= $1)
