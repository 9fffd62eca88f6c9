-- A row is one entry of a record's field into a value that counts. What a record was made with, it entered then.
insert into handoff_event
with told as (
    select
        teller.lead,
        teller.id,
        teller.stands,
        coalesce(nullif(reading.since, timestamp '-infinity'), teller.created_at) as since,
        reading.since as place,
        case
            when trim(reading.value) = '' then ''
            when $1 = 'each' then trim(reading.value)
            when (label.value is not null) = ($1 = 'listed') then 'counts'
            else ''
        end as stay
    from reading
    join teller on teller.id = reading.id
    left join label on label.value = reading.value
),
entered as (
    select *
    from told
    qualify stay <> '' and stay is distinct from lag(stay) over (partition by lead, id order by place)
)
select lead, cast($2 as integer), $3, $4 || '/' || id, stands, date_trunc('millisecond', since)
from entered
where since is not null
