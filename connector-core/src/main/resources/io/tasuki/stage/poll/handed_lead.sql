-- One record that sales keeps for one person; where no field names the person, a link does.
select
    {connection} as connection,
    {object} as object,
    _id as id,
    coalesce(nullif({PERSON}, ''), linked.person) as person,
    _created_at as created_at,
    _removed_at as removed_at,
    {OWNER} as owner,
    {STATUS} as status
from {table} as records
left join (
    select id, arg_min(whom, (not is_primary, whom)) as person
    from ({linked}) as told
    group by id
) as linked on linked.id = records._id
where coalesce(nullif({PERSON}, ''), linked.person) is not null
