-- Keeps what was read as what we believe. A person's edit is remembered with what we wanted instead of it.
create or replace temp table learnt as
select
    connection, object, id, field,
    case when verdict = 'unchanged' then value else live end as value,
    case when verdict = 'unchanged' and written is not null then value else written end as written_value,
    case when verdict = 'edited' then value end as contested_value,
    case when verdict = 'edited' then 'person' end as contested_by
from wanted_value
where live is not null;

delete from crm_value using learnt
where learnt.connection = crm_value.connection and learnt.object = crm_value.object
    and learnt.id = crm_value.id and learnt.field = crm_value.field;
