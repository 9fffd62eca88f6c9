-- What somebody is told of, and what waits to be told.

-- The one row of since when somebody is told, and how far the CRMs' clock was ahead of this machine's when last heard.
create table alert_watch (
    since timestamp not null,         -- by the CRMs' clock
    ahead_millis bigint not null
);

-- One alert that is open. Few, so it may have a key.
create table alert (
    subject varchar not null primary key,
    severity varchar not null,        -- warning, critical
    since timestamp not null,
    raised_at timestamp not null,     -- by the CRMs' clock
    lead varchar not null,            -- empty: it is about nobody
    document varchar not null         -- its facts, JSON
);

-- One message for one channel.
create table alert_message (
    number bigint not null primary key,   -- the order in which they are sent
    event_id varchar not null,        -- the same in all channels
    channel varchar not null,
    made_at timestamp not null,       -- as all times here by this machine's clock
    document varchar not null,        -- JSON; empty once it was taken or given up
    attempts integer not null,
    not_before timestamp not null,
    state varchar not null,           -- waiting, delivered, given_up
    problem varchar                   -- why it was not taken the last time
);
