-- One former version of a record whose values have changed. Of a person who was removed there is none worth keeping.
insert into {former} by name
select *, ? as _superseded_at
from {present}
where _id in (select _id from merge_row where _state = 'changed') {and_not_purged}
