-- A row is a connection and its written objects whose fields a new adapter asks for; making fields asks for them anyway.
select connection, count(*)
from (
    select distinct connection, object from plan_change where plan_id = ? and batch is not null
    except
    select connection, object from plan_field where plan_id = ?
)
group by connection
