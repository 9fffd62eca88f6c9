-- A row is one handoff that had happened by the moment that is held, and what had become of it by then.
create table {table} as
from outcome_at(cast($1 as timestamp), $2)
