-- A row is one handoff as held. In the session this stands before the store's own macro of that name.
create or replace temp macro outcome_at(as_of, zone) as table
    from {table}
    where case
        when cast(as_of as timestamp) = timezone('UTC', cast({as_of} as timestamptz)) and zone = {zone} then true
        else error('outcomes are held as of ' || {as_of} || ', and asked as of ' || as_of)
    end
