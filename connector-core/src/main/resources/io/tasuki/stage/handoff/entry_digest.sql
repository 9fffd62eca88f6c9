-- The row: one fingerprint of all that the ledger says at a moment.
select sha256(coalesce(string_agg(told.handoff || ' ' || md5(cast(to_json(told) as varchar)), chr(10) order by told.handoff), ''))
from entry_of('handoff', ?, ?) as told
