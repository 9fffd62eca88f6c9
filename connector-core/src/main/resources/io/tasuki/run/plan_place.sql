-- One row: where the first and the last row of a plan lie.
select coalesce(min(rowid), 0), coalesce(max(rowid), -1) from plan_change where plan_id = ?
