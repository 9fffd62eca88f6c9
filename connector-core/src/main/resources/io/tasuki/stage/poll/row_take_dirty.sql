-- One mark on a record of which nothing was known.
insert into dirty_record
select ?, ?, _id, 'row'
from merge_fresh
