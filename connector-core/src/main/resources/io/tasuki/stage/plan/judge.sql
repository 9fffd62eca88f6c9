-- Settles what becomes of every wanted value, now that the live values are known.
update wanted_value set live = '' where verdict = 'absent';

update wanted_value set live = read.value
from live_value as read
where read.connection = wanted_value.connection and read.object = wanted_value.object
    and read.id = wanted_value.id and read.field = wanted_value.field and wanted_value.verdict = 'read';

update wanted_value
set verdict = 'blocked',
    conflict = case
        when read.locked then 'locked: the CRM takes no write to this record'
        else 'unreadable: we may not read the field' end
from live_value as read
where read.connection = wanted_value.connection and read.object = wanted_value.object
    and read.id = wanted_value.id and read.field = wanted_value.field and wanted_value.verdict = 'read'
    and (read.value is null or (read.locked and not same_value(wanted_value.kind, read.value, wanted_value.value)));

update wanted_value
set verdict = case
    when live is null then 'gone'
    when same_value(kind, live, value) then 'unchanged'
    when written is not null and not same_value(kind, live, written) then 'edited'
    else 'change' end
where verdict in ('read', 'absent');

update wanted_value set conflict = 'edited by a person since our last write' where verdict = 'edited';
