-- A row is one value of a field that sales fills with whatever it likes; records where it never did are left out.
insert into lead_sign
select
    teller.lead, $1, $2, teller.id, $3, $4, reading.since,
    trim(reading.value) <> '' as says,
    case when $4 = 'explained' then trim(reading.value) else '' end
from teller
join reading on reading.id = teller.id
where teller.stands
qualify bool_or(says) over (partition by teller.lead, teller.id)
order by teller.lead, teller.id, reading.since
