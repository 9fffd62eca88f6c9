-- A row is one candidate and the group it belongs to: at first its own, later that of all who claim each other.
create or replace temp table grouping as
select candidate, connection, slot, lead, made_at, candidate as label
from candidate
where lead is not null or candidate in (select candidate from claim)
