-- A row is one attribute of one handoff, as it stood at that moment.
insert into handoff_attribute
select
    sight.handoff,
    ?,
    coalesce(label.label, case when trim(reading.value) = '' then '' else reading.value end, ''),
    coalesce(reading.basis, ?)
from handoff_sight as sight
left join wanted on wanted.lead = sight.lead
asof left join reading on reading.id = wanted.id and reading.since <= sight.sight
left join label on label.value = reading.value
