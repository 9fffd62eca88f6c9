-- A row is one landed record of which nothing is known: neither a version, nor anything that we wrote to it.
create or replace temp table merge_fresh as
select _number, _id
from merge_newest
where not known and _id not in (select id from crm_value where connection = ? and object = ?)
