-- One version that the CRM no longer tells.
update field_version
set retired_at = ?
where rowid in (select place from merge_version_gone)
