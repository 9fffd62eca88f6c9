-- One row: the plan that takes a run back.
insert into plan
select
    ?, ?, ?, ?, count(*) filter (verdict = 'change'), count(*) filter (verdict = 'back'),
    count(*) filter (verdict not in ('change', 'back')), count(distinct (connection, object, id)) filter (verdict = 'change'),
    ?, ?
from reversal
