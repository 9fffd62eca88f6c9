-- A row is one claimed record with the rule and the evidence that speak for it.
create or replace temp table witness as
select connection, id, rule, evidence
from claim
qualify row_number() over (partition by connection, id order by rank, evidence) = 1
