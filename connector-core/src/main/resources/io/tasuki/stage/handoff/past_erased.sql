-- A row belongs to one such handoff.
insert into {table}
from {store}.{table}
where {key} in (select {key} from erased_handoff)
