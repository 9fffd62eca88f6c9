-- One value, former or present, of a field that does not outlast its record.
delete from field_version
where connection = ? and object = ? and id in (select id from removed_person)
    and lower(field) not in (select lower(unnest(string_split(?, chr(31)))))
