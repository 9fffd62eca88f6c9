-- No row: sales fills nothing.
select
    '' as connection, '' as object, '' as id, timestamp '-infinity' as observed_at, false as is_present, '' as name,
    '' as value
where false
