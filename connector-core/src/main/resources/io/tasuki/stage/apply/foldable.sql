-- The row: whether anything settled is left to carry over.
select exists (from field_write where not folded and settled_at is not null)
