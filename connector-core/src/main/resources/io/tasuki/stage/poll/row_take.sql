-- One record of which nothing was known.
insert into {present} by name
select _id, _created_at, _modified_at, ? as _observed_at, nullif(_unique_key, '') as _unique_key {fields}
from scratch.landed_row
where _number <= ? {and_fresh}
