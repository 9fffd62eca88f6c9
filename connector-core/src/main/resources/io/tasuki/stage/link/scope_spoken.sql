-- A row is what one record of the last turn says of itself and others; of a dirty one also what it once said.
create or replace temp table spoken as
with latest as (
    select connection, id
    from link_scope
    where turn = $1
)
select
    connection, id, unique_key, merged_into, merged_from, converted_person, foreign_lead_id, foreign_contact_id
from person
semi join latest using (connection, id)
union all
select
    connection, id, unique_key, merged_into, merged_from, converted_person, foreign_lead_id, foreign_contact_id
from person_past
semi join latest using (connection, id)
where $1 = 0
