-- A row is one attribute of such a handoff, of those that are still configured.
insert into handoff_attribute by name
from erased_attribute
where attribute in (select unnest(string_split(?, chr(31))))
