-- A row is one handoff of such a lead and all that the ledger says of it now. What is dated ahead is told with its date, so
-- that nothing changes by the passing of time alone.
create or replace temp table told_entry as
select told.*, md5(cast(to_json(told) as varchar)) as digest
from entry_of('told_portion', timestamp '9999-12-31', ?) as told
