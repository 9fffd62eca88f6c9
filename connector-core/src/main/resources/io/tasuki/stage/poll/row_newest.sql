-- A row is one landed record: the number of its newest version, and whether the store has one already.
create or replace temp table merge_newest as
with newest as (
    select _id, arg_max(_number, {'stamp': _modified_at, 'number': _number}) as _number
    from scratch.landed_row
    where _number <= ?
    group by _id
)
select newest._number, newest._id, known._id is not null as known
from newest
left join {present} as known on known._id = newest._id
