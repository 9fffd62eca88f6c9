-- A row is what one level of something that is told of touches comes to by one model.
create or replace temp table summary (
    breakdown varchar not null,
    level varchar not null,           -- of a campaign its address, or its name where no CRM keeps it; empty: touches without one
    label varchar not null,           -- what people call it
    model integer not null,
    leads bigint not null,            -- leads touched, handed over or not
    handoffs bigint not null,         -- handoffs touched
    won bigint not null,              -- won ones among them
    wins double not null,             -- credited
    wins_lo double not null,
    wins_hi double not null,
    revenue decimal(38, 4),           -- credited; null: nothing is known of the amounts, or they are in several currencies
    cost double                       -- null: unknown
)
