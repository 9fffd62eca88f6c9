-- One version that was not known.
create or replace temp table merge_version_new as
select object, id, field, since, value, source
from merge_version as told
where not exists (
        from merge_version_known as known
        where known.object = told.object and known.id = told.id and known.field = told.field
            and known.source = told.source and known.value = told.value
            and known.since is not distinct from told.since
    )
    and not exists (
        from merge_version_known as known
        where told.source <> 'property_history' and told.since is null and known.since is null
            and known.object = told.object and known.id = told.id and known.field = told.field
            and known.source = told.source
    )
