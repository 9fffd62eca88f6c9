-- One record whose new version is about to be inserted.
delete from {present}
where _id in (select _id from merge_row where _state = 'changed')
