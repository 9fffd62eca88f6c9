-- A row is one lead.
insert into lead
select
    lead,
    split_part(lead, '.', 1),
    split_part(split_part(lead, '/', 1), '.', 2),
    substr(lead, strpos(lead, '/') + 1),
    alone
from (
    select distinct
        case when verdict.ambiguous then grouping.lead else verdict.lead end as lead,
        verdict.alone and not verdict.ambiguous as alone
    from grouping
    join verdict on verdict.label = grouping.label
    where grouping.lead is not null
)
order by lead
