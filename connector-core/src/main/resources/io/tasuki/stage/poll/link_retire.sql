-- One link that is missing from its record's present set.
update record_link
set retired_at = ?
where rowid in (select place from merge_link_gone)
