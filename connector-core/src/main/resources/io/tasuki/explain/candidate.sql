-- A row is one record that the lead could be joined with and is not.
select lead, connection || '.' || object || '/' || id as address, rule, evidence
from ambiguous_record
where lead in (select lead from explained_lead)
order by address, rule
