-- One record whose stamp moved while the values we ask for stayed.
update {present} as known
set _modified_at = merge_row._modified_at, _changed_at = coalesce(known._changed_at, known._modified_at)
from merge_row
where known._id = merge_row._id and merge_row._state = 'touched'
