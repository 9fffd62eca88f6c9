-- A row is one group: ambiguous when any slot holds two of it, else one lead under its oldest name.
create or replace temp table verdict as
select
    label,
    count(*) > count(distinct slot) as ambiguous,
    count(distinct connection) = 1 as alone,
    arg_min(lead, (made_at, lead)) filter (where lead is not null) as lead
from grouping
group by label
