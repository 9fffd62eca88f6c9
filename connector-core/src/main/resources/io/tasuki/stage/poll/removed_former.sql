-- One former version of such a record.
delete from {former}
where _id in (select id from removed_person)
