-- One field of an attribute by now: what stands there counts for more than its last version.
update attribute_value
set later = reading.value, later_filled = regexp_matches(reading.value, '[^\s\x{3000}]')
from handoff_sight as sight
join wanted on wanted.lead = sight.lead
join reading on reading.id = wanted.id
where sight.handoff = attribute_value.handoff and attribute_value.place = ?
