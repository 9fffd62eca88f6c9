-- Carries settled writes over into what we believe stands in the CRMs.
create or replace temp table fresh as
select connection, object, id, field, new_value, settled_at
from field_write
where not folded and state in ('applied', 'already_so')
qualify row_number() over (
    partition by connection, object, id, field order by settled_at desc, batch_id desc) = 1;

delete from crm_value using fresh
where fresh.connection = crm_value.connection and fresh.object = crm_value.object
    and fresh.id = crm_value.id and fresh.field = crm_value.field;

insert into crm_value
select connection, object, id, field, new_value, new_value, null, false, settled_at from fresh
order by connection, object, id, field;

delete from write_retry using fresh
where fresh.connection = write_retry.connection and fresh.object = write_retry.object and fresh.id = write_retry.id;
