-- A row is one field that may be written on one object; where people's edits are kept, ours yields to them.
create or replace temp table plan_setting as
select *, ownership = 'own' and ? as yields
from (values {settings}) as setting (connection, object, name, field, kind, ownership)
