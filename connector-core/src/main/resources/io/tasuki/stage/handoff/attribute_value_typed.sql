-- A row is one distinct value that may be called otherwise than it was typed; `all` are asked for when there are names.
select value
from (
    select value
    from attribute_value
    where filled
    union
    select later
    from attribute_value
    where later_filled
)
where cast(? as boolean) or regexp_matches(value, '[^ -~]')
