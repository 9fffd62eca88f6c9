-- One stage a deal is or was in, from the CRM's own history; `since` is null for the stage it was made with.
select connection, id as deal, since, value as stage, source
from field_version
where retired_at is null and connection || '.' || object || '.' || field in {fields}
