-- No record: stands where an object is not polled.
select
    ''::varchar as _id,
    null::timestamp as _created_at,
    null::timestamp as _modified_at,
    null::timestamp as _removed_at,
    null::varchar as _merged_into,
    null::varchar as _unique_key
where false
