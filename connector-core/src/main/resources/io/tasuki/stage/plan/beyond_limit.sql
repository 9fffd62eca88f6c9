-- Leaves out the changes of all records but the first ones.
update wanted_value
set verdict = 'left'
where verdict = 'change'
    and (connection, object, id) not in (
        select distinct connection, object, id
        from wanted_value
        where verdict = 'change'
        order by connection, object, id
        limit ?)
