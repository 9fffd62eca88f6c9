-- A row is one deal of a handed-over lead that stands otherwise than a week before.
create or replace temp table report_deal as
with now as (
    select connection || '.' || object || '/' || deal as deal, kind, began, amount
    from deal_state_of('report_recent_lead', cast($1 as timestamp), $3)
),
before as (
    select connection || '.' || object || '/' || deal as deal, kind
    from deal_state_of('report_recent_lead', cast($2 as timestamp), $3)
)
select
    now.deal,
    case when before.kind is null and now.kind = 'open' then 'made' when now.kind = 'open' then 'reopened' else now.kind end as change,
    coalesce(before.kind, '') as earlier,
    now.kind,
    local_day(now.began, $3) as since,
    try_cast(now.amount as double) as amount
from now
left join before on before.deal = now.deal
where before.kind is distinct from now.kind
