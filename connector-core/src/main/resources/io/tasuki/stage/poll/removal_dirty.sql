-- One mark on a record that we now learn is gone, or merged.
insert into dirty_record
select ?, ?, gone.id, 'row'
from merge_removal as gone
left join {present} as known on known._id = gone.id
where known._id is null
    or known._removed_at is null and known._modified_at <= gone.gone_at
    or known._removed_at is not null and gone.winner is not null and known._merged_into is distinct from gone.winner
