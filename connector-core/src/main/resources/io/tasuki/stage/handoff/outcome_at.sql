-- A row is one handoff that had happened by the moment `as_of`, and what had become of it by then.
create or replace macro outcome_at(as_of, zone) as table
    from outcome_of('handoff', as_of, zone)
