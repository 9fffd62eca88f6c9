-- One landed version of a field. Of a history that is told whole, only the set told last; of others, everything.
create or replace temp table merge_version as
with latest as (
    select *
    from scratch.landed_version
    where _number <= ?
    qualify source <> 'property_history'
        or version_set = max(version_set) over (partition by object, id, field, source)
)
select object, id, field, since, value, source
from latest
qualify row_number() over (
    -- What was there before all changes is known once, whatever a second telling says.
    partition by object, id, field, source, since, if(since is null and source <> 'property_history', '', value)
    order by _number
) = 1
