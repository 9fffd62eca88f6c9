-- One record that is alive here and not changed since it went.
update {present} as known
set _removed_at = gone.gone_at, _removal_observed_at = ?, _merged_into = gone.winner
from merge_removal as gone
where known._id = gone.id and known._removed_at is null and known._modified_at <= gone.gone_at
