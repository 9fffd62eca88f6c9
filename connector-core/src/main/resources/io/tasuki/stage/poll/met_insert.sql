-- One record that the sweep under way has met.
insert into poll_met
select ?, ?, sweep, id
from scratch.landed_met
where _number <= ?
