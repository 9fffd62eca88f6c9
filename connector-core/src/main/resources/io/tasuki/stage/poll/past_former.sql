-- One version that had been superseded by then.
insert into {former} by name
from {store}.{former}
where _superseded_at <= $1
