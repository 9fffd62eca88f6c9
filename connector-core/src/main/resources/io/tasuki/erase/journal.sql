-- One write to a record of the person. One that is not settled never will be: nobody can tell any more what it was.
update {table} as written
set id = erasing.pseudonym,
    old_value = '',
    new_value = '',
    ticket = null,
    rule = case
        when len(list_filter(
            (select list('.' || object || '/' || id) from erasing_record), lambda named: contains(rule, named))) > 0
        then '(erased)' else rule end,
    state = case when state in ('intended', 'pending') then 'refused' else state end,
    retryable = false,
    reason = case when state in ('intended', 'pending') or reason is not null then 'the person was erased' end,
    settled_at = coalesce(settled_at, intended_at),
    folded = true
from erasing_record as erasing
where erasing.connection = written.connection and erasing.object = written.object and erasing.id = written.id
