-- A row is one number of handoffs: how many, what the won ones among them came to, and the newest of them by their places.
create or replace temp table listed (
    listing varchar not null,
    total bigint not null,
    priced bigint not null,
    revenue double not null,
    median double,
    median_days double,
    most_days double,
    newest integer[] not null
)
