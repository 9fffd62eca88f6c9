-- A row is one person's record of which was just learnt that it is gone.
create or replace temp table gone_record as
select connection || '.' || object || '/' || id as address
from person
where removed_at is not null
    and (id in (select id from dirty_record) or exists (from dirty_record where id = '*'))
