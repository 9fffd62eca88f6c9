-- A row is one candidate with a living record; `lead` names the one it would be as a lead, where it can be one.
create or replace temp table candidate as
with named as (
    select
        candidate,
        arg_min(connection || '.' || object || '/' || id, (coalesce(created_at, timestamp 'infinity'), object, id))
            filter (where is_source) as lead,
        min(coalesce(created_at, timestamp 'infinity')) filter (where is_source) as made_at,
        any_value(connection) as connection,
        arg_min({'object': object, 'id': id}, (object, id)) as speaker
    from member
    where speaks
    group by candidate
)
-- A lead needs one counterpart per slot: a connection's leads, and its other persons.
select candidate, connection, lead, made_at, speaker, connection || case when lead is null then ':others' else ':leads' end as slot
from named
