-- A row is one record that a lead's candidate could be joined with, by one rule; `rank` is the rule's place.
create or replace temp table claim (
    claimant varchar not null,        -- the lead's candidate
    candidate varchar not null,
    slot varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    rank integer not null,
    rule varchar not null,
    evidence varchar not null
)
