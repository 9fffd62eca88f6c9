-- Leaves out the values that nobody asked for; an empty part of a selector means any.
delete from wanted_now
where not exists (
    select 1
    from (values {selectors}) as selector (connection, object, id, field)
    where selector.connection in ('', wanted_now.connection) and selector.object in ('', wanted_now.object)
        and selector.id in ('', wanted_now.id) and selector.field in ('', wanted_now.field, wanted_now.name))
