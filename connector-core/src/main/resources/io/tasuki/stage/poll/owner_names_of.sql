-- A row is the id and the name of one of these users.
select id, name
from owner_name
where id in (select unnest(string_split(?, chr(31))))
