-- A row is one person, by connection and id, whose links are found anew; `turn` counts the steps from a dirty record.
create or replace temp table link_scope as
with changed as (
    select connection, object, id
    from dirty_record
    where part = 'row'
),
-- Of a record that is no longer there, the links are.
known as (
    select connection, object, id
    from person
    where id in (select id from changed)
    union all
    select connection, object, id
    from lead_record
    where id in (select id from changed)
    union all
    select connection, object, id
    from ambiguous_record
    where id in (select id from changed)
)
select distinct connection, id, 0 as turn
from known
semi join changed using (connection, object, id);
-- A row is one connection that has persons: an id stamped by another CRM may be a record of any of them.
create or replace temp table person_connection as
select distinct connection
from person;
-- A row is one lead whose links are found anew, as it was or as it becomes.
create or replace temp table relinked_lead (lead varchar not null)
