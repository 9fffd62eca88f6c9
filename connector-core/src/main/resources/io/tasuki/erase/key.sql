-- A row is one unique key of a record to be erased.
insert into erasing_key
select distinct _unique_key
from {table}
where _unique_key <> '' and _id in (select id from erasing_record where connection = ? and object = ?)
