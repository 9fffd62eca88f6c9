-- A row is one record of the person to be erased, with the pseudonym that takes its id's place.
create or replace temp table erasing_record as
with recursive one_way as (
    select connection, id, connection as other_connection, merged_into as other from person where merged_into <> ''
    union all
    select connection, id, connection, converted_person from person where converted_person <> ''
    union all
    select connection, id, connection, trim(unnest(string_split(merged_from, ';'))) from person where merged_from <> ''
    union all
    select record.connection, record.id, lead.connection, lead.id
    from lead_record as record
    join lead on lead.lead = record.lead
),
edge as materialized (
    select * from one_way where other <> ''
    union
    select other_connection, other, connection, id from one_way where other <> ''
),
asked as (
    select $1 as connection, $2 as object, $3 as id
),
reached as (
    select connection, id from asked
    union
    select edge.other_connection, edge.other
    from reached
    join edge on edge.connection = reached.connection and edge.id = reached.id
),
-- A record that is only named by others may be of any object.
placed as (
    select reached.connection, coalesce(asked.object, person.object, person_object.object) as object, reached.id
    from reached
    left join asked on asked.connection = reached.connection and asked.id = reached.id
    left join person on person.connection = reached.connection and person.id = reached.id
    left join person_object on person_object.connection = reached.connection and person.object is null and asked.id is null
)
select distinct
    connection, object, id, cast($4 as varchar) as mask,
    $4 || '/' || dense_rank() over (order by connection, id) as pseudonym
from placed
where object is not null
