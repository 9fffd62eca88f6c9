-- A row is one person not reached before that a record of the last turn may be linked with: both stood for one lead,
-- share a key, or one of them names the other.
insert into link_scope
with latest as (
    select connection, id
    from link_scope
    where turn = $1
),
reached as (
    select connection, id
    from lead_record
    semi join relinked_lead using (lead)
    union
    select connection, id
    from ambiguous_record
    semi join relinked_lead using (lead)
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
    select connection, id
    from person
    where merged_into <> '' and (connection, merged_into) in (select (connection, id) from latest)
    union
    select connection, id
    from person
    where converted_person <> '' and (connection, converted_person) in (select (connection, id) from latest)
    union
    select connection, id
    from (select connection, id, unnest(string_split(merged_from, ';')) as loser from person where merged_from <> '')
    where (connection, trim(loser)) in (select (connection, id) from latest)
    union
    select person.connection, person.id
    from person
    join latest on latest.id = person.foreign_lead_id and latest.connection <> person.connection
    where person.foreign_lead_id <> ''
    union
    select person.connection, person.id
    from person
    join latest on latest.id = person.foreign_contact_id and latest.connection <> person.connection
    where person.foreign_contact_id <> ''
)
select connection, id, $1 + 1
from reached
where id <> '' and not exists (
    from link_scope
    where link_scope.connection = reached.connection and link_scope.id = reached.id
)
