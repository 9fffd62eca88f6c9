-- A row is how long somebody was in charge of one record of a lead.
create or replace temp table owner_spell (
    lead varchar not null,
    record varchar not null,
    of_sales boolean not null,        -- a person's record where sales works
    made timestamp,
    since timestamp not null,         -- never before the record was made
    until timestamp not null,
    owner varchar not null
)
