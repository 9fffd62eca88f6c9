-- A row is one lead that a record of the last turn stood for or could have stood for.
insert into relinked_lead
with latest as (
    select connection, id
    from link_scope
    where turn = ?
)
select distinct lead
from (
    select lead, connection, id
    from lead_record
    where id in (select id from latest)
    union all
    select lead, connection, id
    from ambiguous_record
    where id in (select id from latest)
) as found
semi join latest using (connection, id)
where lead not in (select lead from relinked_lead)
