-- One record that keeps nothing of the person.
update {present}
set {blanks}
where _id in (select id from removed_person) and coalesce({values}) is not null
