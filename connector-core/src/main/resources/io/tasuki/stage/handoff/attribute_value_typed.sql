-- A row is one distinct value that may be called otherwise than it was typed; `all` are asked for when there are names.
select distinct value
from attribute_value
where filled and (cast(? as boolean) or regexp_matches(value, '[^ -~]'))
