-- The row: the unique key of one record whose key has letters beyond ASCII, as Java folded it.
update scratch.landed_row as landed
set _unique_key = folded.unique_key
from scratch.folded_key as folded
where folded._number = landed._number
