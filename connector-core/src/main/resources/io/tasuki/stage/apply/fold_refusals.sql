-- A row is one refused record. The first retry is the next run's, later ones wait 15 minutes and then twice as long each
-- time; what only a change of the record or a rule can mend waits for a day. A revert that was refused waits for nobody.
insert or replace into write_retry
with refused as (
    select
        connection, object, id, min(reason) as reason, not bool_or(coalesce(retryable, true)) as permanent,
        map_from_entries(list((field, new_value) order by field)) as refused
    from field_write
    where not folded and state = 'refused' and reverts is null
    group by connection, object, id
),
counted as (
    select refused.*, coalesce(former.attempts, 0) + 1 as attempts
    from refused
    left join write_retry as former
        on former.connection = refused.connection and former.object = refused.object and former.id = refused.id
)
select
    connection, object, id, attempts,
    cast(? as timestamp) + case
        when attempts = 1 then interval 0 minutes
        when permanent then interval 1 day
        else to_minutes(cast(least(1440, 15 * pow(2, attempts - 2)) as bigint)) end,
    reason, permanent, refused
from counted
order by connection, object, id
