-- A row is one version of the definition; of those that fit a handoff the first place decides.
create or replace temp table agreed (
    place integer not null,
    version varchar not null,
    until date,                       -- the first local day it no longer holds on; null: it goes on
    everybody boolean not null        -- it is not for a segment
);
-- A row is one handoff in the segment of the version at this place.
create or replace temp table in_segment (place integer not null, handoff varchar not null)
