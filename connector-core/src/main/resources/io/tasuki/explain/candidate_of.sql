-- A row is one lead that the record could belong to.
select lead, rule, evidence
from ambiguous_record
where connection = ? and object = ? and id = ?
order by lead, rule
