-- A row is one lead that a record of the last turn stood for or could have stood for.
insert into relinked_lead
with latest as (
    select connection, id
    from link_scope
    where turn = ?
)
select lead
from (
    select lead
    from lead_record
    semi join latest using (connection, id)
    union
    select lead
    from ambiguous_record
    semi join latest using (connection, id)
) as found
where lead not in (select lead from relinked_lead)
