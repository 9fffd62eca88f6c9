-- A row is one value that is taken back, with the number of the batch it is sent in, or one that is kept.
insert into plan_change
with {batched},
numbered as (
    from batched
    union all by name
    select * from reversal where verdict not in ('change', 'back')
)
select
    ?, batch, connection, object, id, field, kind, written, before, case when batch is null then verdict end,
    case when verdict = 'KEPT_WRITTEN_AGAIN' then later_run end, 'revert', null
from numbered
order by connection, object, id, field
