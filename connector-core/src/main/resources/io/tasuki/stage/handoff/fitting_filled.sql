-- A row is one distinct value of the asked fields that is more than blanks, of whatever width.
insert into fitting
select distinct value
from definition_value
where field in (select field from asked) and trim(value, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) <> ''
