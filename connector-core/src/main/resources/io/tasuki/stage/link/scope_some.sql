-- A row is one person record that is linked: those that a change may concern. (Here and in what follows, the engine
-- looks up single ids without reading all records, but not pairs of connection and id.)
create or replace temp table scope_person as
from (from person where id in (select id from link_scope))
semi join link_scope using (connection, id);
create or replace temp view linked_person as
from scope_person
