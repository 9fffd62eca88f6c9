-- What ad platforms were told.

-- One file of an export of outcomes, whole or still under its draft's name.
create table export_file (
    export varchar not null,
    place integer not null,           -- among the files of that export
    platform varchar not null,
    file varchar not null,            -- absolute path
    draft varchar not null,           -- absolute path
    as_of timestamp not null,
    events bigint not null,
    stands boolean not null           -- false: nobody knows yet; while its draft is there, it has not stood
);

-- One conversion, or one correction of it, in such a file. Rows of files that never stood go; no other one changes, but
-- for a person who is erased or removed.
create table export_event (
    export varchar not null,
    place integer not null,
    number bigint not null,           -- counts all events ever told: the highest one of a handoff is what holds
    platform varchar not null,
    handoff varchar not null,
    connection varchar not null,      -- the record that the lead was named by
    object varchar not null,
    id varchar not null,
    action varchar not null,          -- report, restate, retract
    conversion_name varchar not null,
    conversion_at timestamp not null, -- as the platform was told first
    clue_kind varchar not null,       -- PersonField: by what the platform finds it
    clue varchar not null,            -- the platform's click id, where it takes corrections; else empty
    tuple varchar not null,           -- SHA-256 of what tells conversions apart on the platform; empty: nothing does
    amount varchar not null,          -- as it was written; empty: unknown
    currency varchar not null
);
