-- A row is one handoff of the portion, and what tells whether the model is given the same as before.
create or replace temp table score_input as
select handoff, lead, md5(string_agg(attribute || chr(31) || value, chr(30) order by place)) as inputs
from score_value
group by handoff, lead
