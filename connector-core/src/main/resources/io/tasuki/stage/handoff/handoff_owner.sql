-- A row is who was in charge of one record, a day after a handoff or until the next; `turn` says who is asked first.
create or replace temp table handoff_owner (
    handoff varchar not null,
    turn integer not null,
    made timestamp,
    id varchar not null,
    owner varchar not null
)
