-- One record among those asked for: up to which of the CRM's stamps its values are known, merged or still landed.
select _id, max(known_until)
from (
    select _id, greatest(_modified_at, coalesce(_removed_at, _modified_at)) as known_until
    from {present}
    union all
    select _id, _modified_at
    from scratch.landed_row
) as known
where _id in (select unnest(string_split(?, chr(31))))
group by _id
