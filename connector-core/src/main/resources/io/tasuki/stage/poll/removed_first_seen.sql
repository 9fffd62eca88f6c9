-- One such record, known since its first version was: what it keeps, it had then already, as far as anybody can tell.
update {present} as known
set _observed_at = former.first_seen
from (
    select _id as id, min(_observed_at) as first_seen
    from {former}
    where _id in (select id from removed_person)
    group by _id
) as former
where former.id = known._id and former.first_seen < known._observed_at
