-- A row is one handoff that counts: all that are followed, or with a horizon those at least that many days old.
create or replace temp view measured as
select handoff, handoff_day, outcome, days, amount, currency
from followed
where counts
