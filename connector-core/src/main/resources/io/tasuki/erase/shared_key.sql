-- One unique key goes that a person bears who stays: it says of nobody who they are.
delete from erasing_key
where unique_key in (
    select person.unique_key
    from person
    left join erasing_record as erasing on erasing.connection = person.connection and erasing.id = person.id
    where erasing.id is null and person.removed_at is null and coalesce(person.merged_into, '') = ''
)
