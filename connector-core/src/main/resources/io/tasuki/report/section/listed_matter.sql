-- A row is one of the records behind something to decide.
select 'decisions/' || matter, count(*) over (partition by matter), record, detail
from report_matter
qualify row_number() over (partition by matter order by record) <= 50
order by matter, record
