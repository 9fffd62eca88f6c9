-- The row is the file that stood last under a name; none when it held no event.
select export, place, file, draft
from (
    from export_file
    where file = ? and stands
    order by as_of desc, export desc
    limit 1
)
where events > 0
