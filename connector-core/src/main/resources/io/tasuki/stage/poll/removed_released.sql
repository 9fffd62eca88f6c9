-- One mark on a record that a former version of such a record says was merged into it.
insert into dirty_record
select distinct ?, ?, trim(loser), 'row'
from (
    select unnest(string_split({merged_from}, ';')) as loser
    from {former}
    where _id in (select id from removed_person) and {merged_from} <> ''
) as told
where trim(loser) <> ''
