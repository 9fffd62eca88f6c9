-- One entry of which the person's own words go.
update ledger_entry as entry
set attributes = forgotten.attributes
from forgotten_entry as forgotten
where forgotten.handoff = entry.handoff and forgotten.revision = entry.revision
    and forgotten.attributes <> entry.attributes
