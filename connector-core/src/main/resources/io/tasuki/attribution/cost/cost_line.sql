-- A row is one line of a file of costs.
create or replace temp table cost_line (
    line bigint not null,
    campaign varchar not null,
    cost decimal(38, 6) not null,
    currency varchar not null
)
