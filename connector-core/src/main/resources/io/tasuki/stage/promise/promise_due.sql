-- A row is when a promise of the handoffs of one moment is due.
create or replace temp table promise_due (
    promise varchar not null,
    moment timestamp not null,
    due timestamp not null
)
