-- Keeps what was read as what we believe, with what is not written again: a person put something else in its place, or a
-- revert took it back.
create or replace temp table learnt as
select
    connection, object, id, field,
    case when verdict = 'unchanged' and same_value(kind, live, value) then value else live end as value,
    case when verdict = 'unchanged' and written is not null and same_value(kind, live, value) then value else written end
        as written_value,
    case when verdict in ('edited', 'held') then value end as contested_value,
    case verdict when 'edited' then 'person' when 'held' then contested_by end as contested_by
from wanted_value
where live is not null;

delete from crm_value using learnt
where learnt.connection = crm_value.connection and learnt.object = crm_value.object
    and learnt.id = crm_value.id and learnt.field = crm_value.field;
