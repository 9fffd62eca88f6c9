-- A row is one candidate beside another that claims it or is claimed by it.
create or replace temp table neighbour as
select claimant as candidate, candidate as other
from claim
union
select candidate, claimant
from claim
