-- One record known to be gone of which we now learn that it was merged.
update {present} as known
set _merged_into = gone.winner
from merge_removal as gone
where known._id = gone.id and known._removed_at is not null and gone.winner is not null
    and known._merged_into is distinct from gone.winner
