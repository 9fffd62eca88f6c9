-- The row: the first ambiguous lead.
select min(lead)
from ambiguous_record
