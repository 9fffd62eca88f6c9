-- One row: how many records certainly take a change, by what was read so far.
select count(distinct (wanted.connection, wanted.object, wanted.id))
from wanted_value as wanted
left join live_value as read
    on read.connection = wanted.connection and read.object = wanted.object
    and read.id = wanted.id and read.field = wanted.field
where wanted.verdict = 'absent'
    or (wanted.verdict = 'read' and not read.locked and not same_value(wanted.kind, read.value, wanted.value)
        and (wanted.contested_by is null or wanted.contested_by = 'person')
        and (wanted.ownership <> 'set_if_empty' or trim(read.value) = '')
        and (not wanted.yields or wanted.written is null or same_value(wanted.kind, read.value, wanted.written)))
