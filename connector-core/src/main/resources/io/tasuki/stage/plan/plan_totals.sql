-- One row: how many values change, how many do not, how many conflict, how many records change.
select
    count(*) filter (verdict = 'change'),
    count(*) filter (verdict = 'unchanged') + ?,
    count(*) filter (conflict is not null),
    count(distinct (connection, object, id)) filter (verdict = 'change')
from wanted_value
