-- Carries settled writes over into what we believe stands in the CRMs. What a revert took back is held: it is not written
-- again until another value is wanted. What a revert of a revert took back is not.
create or replace temp table fresh as
select connection, object, id, field, old_value, new_value, settled_at, run_id, reverts
from field_write
where not folded and state in ('applied', 'already_so')
qualify row_number() over (
    partition by connection, object, id, field order by settled_at desc, batch_id desc) = 1;

delete from crm_value using fresh
where fresh.connection = crm_value.connection and fresh.object = crm_value.object
    and fresh.id = crm_value.id and fresh.field = crm_value.field;

insert into crm_value
with held as (
    select
        fresh.*,
        reverts is not null and not exists (
            from field_write as taken
            where taken.run_id = fresh.reverts and taken.reverts is not null
                and taken.connection = fresh.connection and taken.object = fresh.object
                and taken.id = fresh.id and taken.field = fresh.field) as is_held
    from fresh
)
select
    connection, object, id, field, new_value, new_value, case when is_held then old_value end,
    case when is_held then run_id end, false, settled_at
from held
order by connection, object, id, field;

delete from write_retry using fresh
where fresh.connection = write_retry.connection and fresh.object = write_retry.object and fresh.id = write_retry.id
    and fresh.reverts is null;
