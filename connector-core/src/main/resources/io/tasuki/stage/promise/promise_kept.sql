-- A row is something that keeps a promise of a handoff; the first of them counts.
create or replace temp table promise_kept (
    handoff varchar not null,
    promise varchar not null,
    kept_at timestamp not null,
    evidence varchar not null         -- names fields and records, never a person's data
)
