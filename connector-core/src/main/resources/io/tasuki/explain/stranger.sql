-- The row: why a person's record that is no lead's is none, if there is more to say than that.
select
    case
        when merged_into <> '' then 'stands for no lead: it was merged into ' || connection || '.' || object || '/' || merged_into
        when removed_at is not null
            then 'stands for no lead: it was deleted in the CRM, known since ' || strftime(removed_at, '%Y-%m-%dT%H:%M:%SZ')
        else ''
    end
from person
where connection = ? and object = ? and id = ?
