-- A row is one person, by connection and id, whose links are found anew; `turn` counts the steps from a dirty record.
create or replace temp table link_scope as
with changed as (
    select connection, object, id
    from dirty_record
    where part = 'row'
)
select connection, id, 0 as turn
from changed
join person using (connection, object, id)
union
-- Of a record that is no longer there, the links are.
select connection, id, 0
from changed
join lead_record using (connection, object, id)
union
select connection, id, 0
from changed
join ambiguous_record using (connection, object, id);
-- A row is one connection that has persons: an id stamped by another CRM may be a record of any of them.
create or replace temp table person_connection as
select distinct connection
from person;
-- A row is one lead whose links are found anew, as it was or as it becomes.
create or replace temp table relinked_lead (lead varchar not null)
