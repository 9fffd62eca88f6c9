-- One record that is gone, with the record it was merged into where there is one.
create or replace temp table merge_removal as
select
    id,
    max(gone_at) as gone_at,
    arg_max(winner, _number) filter (where winner is not null) as winner
from scratch.landed_removal
where _number <= ?
group by id
