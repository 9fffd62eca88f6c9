-- A row is one lead to be erased, with its pseudonym.
create or replace temp table erasing_lead as
with named as (
    select lead, mask
    from lead
    join erasing_record using (connection, object, id)
    union
    select lead, mask
    from lead_record
    join erasing_record using (connection, object, id)
)
select lead, mask || '-' || dense_rank() over (order by lead) as pseudonym
from named
