-- A row is one person not reached before that a record of the last turn may be linked with: both stood for one lead,
-- share a key, or one of them names the other.
insert into link_scope
with latest as (
    select connection, id
    from link_scope
    where turn = $1
),
-- Who names whom, within a connection.
naming as (
    select connection, id, merged_into as named
    from person
    where merged_into in (select id from latest)
    union all
    select connection, id, converted_person
    from person
    where converted_person in (select id from latest)
    union all
    select connection, id, trim(unnest(string_split(merged_from, ';')))
    from person
    where merged_from <> ''
),
stamped as (
    select connection, id, foreign_lead_id as named
    from person
    where foreign_lead_id in (select id from latest)
    union all
    select connection, id, foreign_contact_id
    from person
    where foreign_contact_id in (select id from latest)
),
reached as (
    select connection, id
    from lead_record
    where lead in (select lead from relinked_lead)
    union
    select connection, id
    from ambiguous_record
    where lead in (select lead from relinked_lead)
    union
    select connection, id
    from person
    where unique_key <> '' and unique_key in (select unique_key from spoken)
    union
    select connection, trim(unnest([merged_into, converted_person] || string_split(coalesce(merged_from, ''), ';')))
    from spoken
    union
    select person_connection.connection, named.id
    from (select connection, unnest([foreign_lead_id, foreign_contact_id]) as id from spoken) as named
    join person_connection on person_connection.connection <> named.connection
    union
    select naming.connection, naming.id
    from naming
    join latest on latest.connection = naming.connection and latest.id = naming.named
    union
    select stamped.connection, stamped.id
    from stamped
    join latest on latest.id = stamped.named and latest.connection <> stamped.connection
)
select connection, id, $1 + 1
from reached
where id <> '' and not exists (
    from link_scope
    where link_scope.connection = reached.connection and link_scope.id = reached.id
)
