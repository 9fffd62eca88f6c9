-- A row is what one record of the last turn says of itself and others; of a dirty one also what it once said.
create or replace temp table spoken as
with latest as (
    select connection, id
    from link_scope
    where turn = $1
)
select connection, id, unique_key, merged_into, merged_from, converted_person, foreign_lead_id, foreign_contact_id
from (
    from person
    where id in (select id from latest)
    union all
    from person_past
    where id in (select id from latest) and $1 = 0
) as told
semi join latest using (connection, id)
