-- One entry from which the person's own words go, and sales' own words about the person.
update ledger_entry as entry
set
    attributes = forgotten.attributes,
    outcome = case
        when entry.outcome ->> '$.returned_reason' in (select reason from lead_sign) then entry.outcome
        when entry.outcome ->> '$.returned_reason' is null then entry.outcome
        else cast(json_merge_patch(entry.outcome, '{"returned_reason": "(removed)"}') as varchar)
    end
from forgotten_entry as forgotten
where forgotten.handoff = entry.handoff and forgotten.revision = entry.revision
