-- A row is how far the credited wins of one level by one model would move by chance.
create or replace temp table win_interval (
    breakdown varchar not null,
    level varchar not null,
    model integer not null,
    lo double not null,
    hi double not null
)
