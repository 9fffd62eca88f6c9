-- A row is the lead that is explained.
create or replace temp table explained_lead (lead varchar not null);
-- A row is one record of it.
create or replace temp view explained_record as
select connection, object, id, connection || '.' || object || '/' || id as address
from lead_record
where lead in (select lead from explained_lead)
