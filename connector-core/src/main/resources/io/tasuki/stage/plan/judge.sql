-- Settles what becomes of every wanted value, now that the live values are known.
create or replace temp table locked_record as
select distinct connection, object, id from live_value where locked;

update wanted_value set live = '' where verdict = 'absent';

update wanted_value
set live = read.value,
    verdict = case when read.value is null then 'blocked' else verdict end,
    conflict = case when read.value is null then 'UNREADABLE' end
from live_value as read
where read.connection = wanted_value.connection and read.object = wanted_value.object
    and read.id = wanted_value.id and read.field = wanted_value.field and wanted_value.verdict = 'read';

update wanted_value
set verdict = case
    when live is null then 'gone'
    when same_value(kind, live, value) then 'unchanged'
    when ownership = 'set_if_empty' and trim(live) <> '' then 'unchanged'
    when contested_by <> 'person' then 'held'
    -- What somebody put into a field that we never wrote is not blanked either.
    when yields and not same_value(kind, live, coalesce(written, case when value = '' then '' else live end)) then 'edited'
    when {shrunken} and trim(live) <> '' then 'withheld'
    when (connection, object, id) in (from locked_record) then 'locked'
    else 'change' end
where verdict in ('read', 'absent');

update wanted_value
set conflict = case verdict
        when 'held' then 'REVERTED'
        when 'edited' then 'EDITED'
        when 'withheld' then 'SHRUNKEN_SOURCE'
        when 'locked' then 'LOCKED' end,
    detail = case verdict
        when 'held' then contested_by
        when 'withheld' then {sources} end
where verdict in ('held', 'edited', 'withheld', 'locked');
