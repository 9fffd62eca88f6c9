-- One record that went before we knew it: remembered, so that an old version told later does not bring it back.
insert into {present} by name
select
    id as _id,
    gone_at as _modified_at,
    $1 as _observed_at,
    gone_at as _removed_at,
    $1 as _removal_observed_at,
    winner as _merged_into
from merge_removal
where id not in (select _id from {present})
