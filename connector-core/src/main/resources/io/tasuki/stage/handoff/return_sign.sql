-- A row is one value of a mapped status field; records whose status never meant "sent back" are left out.
insert into return_sign
select wanted.lead, ?, ?, reading.id, ?, reading.since, coalesce(label.label, '')
from wanted
join reading on reading.id = wanted.id
left join label on label.value = reading.value
qualify bool_or(label.label is not null) over (partition by wanted.lead)
order by wanted.lead, reading.since
