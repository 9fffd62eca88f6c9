-- A row is one deal that may hand over other leads than before: it is dirty, or a dirty record names it.
create or replace temp table scope_told_deal as
select id as deal
from dirty_record
where connection = $1 and object = $2
union
select named.deal
from (from deal_named where id in (select id from dirty_record)) as named
semi join dirty_record as changed
    on changed.connection = named.connection and changed.object = named.object and changed.id = named.id
where named.connection = $1
