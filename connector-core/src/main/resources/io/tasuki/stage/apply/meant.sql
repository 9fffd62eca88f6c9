-- A row is one change of some records of a batch whose outcome is not known.
select id, field
from field_write
where batch_id = ? and state = 'intended' and id in (select unnest(string_split(?, chr(10))))
