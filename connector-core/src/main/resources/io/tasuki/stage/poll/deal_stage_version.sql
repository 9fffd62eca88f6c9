-- One stage a deal is or was in, from the CRM's own history; `since` is null for the stage it was made with.
select connection, id as deal, since, value as stage, source
from field_version
where connection = {connection} and object = {object} and field = {field} and retired_at is null
