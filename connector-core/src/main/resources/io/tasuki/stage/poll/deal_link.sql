-- One link between a deal and a person, told from either side.
with link as (
    select connection, from_object, from_id, to_object, to_id, is_primary
    from record_link
    where retired_at is null
)
select connection, deal, person, bool_or(is_primary) as is_primary
from (
    select connection, to_id as deal, from_id as person, is_primary
    from link
    where connection || '.' || from_object in {persons} and connection || '.' || to_object in {deals}
    union all
    select connection, from_id, to_id, is_primary
    from link
    where connection || '.' || from_object in {deals} and connection || '.' || to_object in {persons}
) as told
group by connection, deal, person
