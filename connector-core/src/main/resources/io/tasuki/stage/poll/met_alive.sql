-- One number: how many records are alive here.
select count(*)
from {present}
where _removed_at is null
