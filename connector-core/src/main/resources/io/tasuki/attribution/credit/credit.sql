-- A row is one model, numbered in the order in which it was asked for.
create or replace temp table credit_model (
    model integer not null,
    word varchar not null
);
-- A row is what one touch of one won handoff is given by one model.
create or replace temp table credit (
    journey bigint not null,
    place integer not null,           -- of the touch among the handoff's
    model integer not null,
    credit double not null,           -- sums to 1 for each handoff and model
    revenue varchar                   -- as a plain number to the currency's minor unit; null: nobody knows what was won
)
