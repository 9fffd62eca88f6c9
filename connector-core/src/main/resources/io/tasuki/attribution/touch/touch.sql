-- A row is one touch of one lead.
create or replace temp table touch (
    lead varchar not null,
    touch varchar not null,           -- the address of the record that tells it, of a field's value with field and moment
    kind varchar not null,            -- campaign, or the name that the configuration gives
    touched_at timestamp not null,    -- infinity: nobody knows, and so it counts for nothing
    made_at timestamp,                -- when the CRM learnt of it; null: unknown
    channel varchar not null,
    campaign varchar not null,        -- what people call it; empty: none
    campaign_id varchar not null,     -- the address of its record; empty: there is none
    details map(varchar, varchar) not null    -- what else is told of it, by name
);
-- A row is one campaign that a CRM keeps.
create or replace temp view touch_source as
select
    connection || '.' || object || '/' || id as address,
    connection,
    id,
    coalesce(nullif(trim(name), ''), id) as name,
    coalesce(nullif(trim(channel), ''), '(blank)') as channel
from campaign
