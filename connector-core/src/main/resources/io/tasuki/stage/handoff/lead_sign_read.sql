-- A row is one value of a mapped field, while one reason stood in the field that is read for it.
insert into lead_sign
with reason as (
    select id, since, lead(since, 1, timestamp 'infinity') over (partition by id order by since) as until, trim(value) as reason
    from reading
)
select
    spell.lead, $1, $2, spell.id, $3, $4,
    greatest(spell.since, coalesce(reason.since, spell.since)),
    true,
    coalesce(reason.reason, '')
from sign_spell as spell
left join reason on reason.id = spell.id and reason.since < spell.until and spell.since < reason.until
where spell.field = $5
order by spell.lead, spell.id, spell.since, reason.since
