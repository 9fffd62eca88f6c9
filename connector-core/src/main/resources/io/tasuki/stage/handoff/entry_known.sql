-- A row is one handoff and the last that was said of it by the moment `known`; a withdrawn one is left out.
create or replace macro entry_known(known) as table
    from ledger_entry
    where known_at <= known
    qualify row_number() over (partition by handoff order by revision desc) = 1 and not withdrawn
